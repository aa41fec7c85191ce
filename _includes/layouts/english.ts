import { html, type Html } from '../html/html.ts'
import type { English, Newsroom } from '../models/newsroom.ts'
import type { EnglishPage, Site } from '../models/page.ts'
import { englishStrings as words } from '../strings/english.ts'
import { base } from './base.ts'

/** In Vietnamese what the newsroom has not said in English. */
export function englishPage({ site, url }: EnglishPage): string {
  const { newsroom } = site
  const name = newsroom.english?.name ?? newsroom.name
  return base({
    site,
    url,
    title: name === newsroom.name ? words.english : name,
    description: words.description(name),
    chrome: {
      language: words.language,
      skip: words.skip,
      masthead: masthead(newsroom),
      footer: footer(site),
    },
    main: html`<article class="story">
      <header><h1>${either(newsroom.english?.name, newsroom.name)}</h1></header>
      <div class="prose">
        <p class="lead">${either(newsroom.english?.tagline, newsroom.tagline)}</p>
        <p>${words.inVietnamese}</p>${functions(newsroom.english)}
        ${structure(newsroom)}
        ${sections(newsroom)}
        ${contacts(site)}
      </div>
    </article>`,
  })
}

function either(english: string | undefined, vietnamese: string): Html {
  return english === undefined ? inVietnamese(vietnamese) : html`${english}`
}

function inVietnamese(text: string): Html {
  return html`<span lang="vi">${text}</span>`
}

function functions({ functions = [] }: English = {}): Html | false {
  if (functions.length === 0) return false
  return html`
    <h2>${words.functions}</h2>${functions.map(
      (text) => html`
        <p>${text}</p>`,
    )}`
}

function structure({ responsible, units, english }: Newsroom): Html {
  const { structure = [], role } = english ?? {}
  return html`<h2>${words.structure}</h2>
    <p>${words.responsible}: ${inVietnamese(responsible.name)}, ${either(role, responsible.role)}.</p>${
      structure.length === 0 &&
      html`
        <p>${words.units}:</p>`
    }
    <ul>${
      structure.length > 0
        ? structure.map(
            ({ name, duty, phone, email }) => html`
              <li><strong>${name}</strong>: ${duty}${phone !== undefined && ` ${words.phone}: ${phone}.`}${email !== undefined && html` ${words.email}: ${letterTo(email)}`}</li>`,
          )
        : units.map(
            (unit) => html`
              <li>${inVietnamese(unit)}</li>`,
          )
    }
    </ul>`
}

function sections({ sections, english }: Newsroom): Html {
  return html`<h2>${words.sections}</h2>
    <ul>${sections.map(({ key, name }) => {
      const translated = english?.sections?.[key]
      return html`
        <li><a href="/${key}/" hreflang="vi">${either(translated, name)}</a>${translated !== undefined && html` (${inVietnamese(name)})`}</li>`
    })}
    </ul>`
}

function contacts({ newsroom, url }: Site): Html {
  const { address, phone, email, english } = newsroom
  return html`<h2>${words.contacts}</h2>
    <address>
      <p>${words.address}: ${either(english?.address, address)}</p>${
        phone !== undefined &&
        html`
          <p>${words.phone}: ${phone}</p>`
      }
      <p>${words.email}: ${letterTo(email)}</p>
      <p>${words.website}: <a href="/">${url}</a></p>
    </address>`
}

function letterTo(email: string): Html {
  return html`<a href="mailto:${email}">${email}</a>`
}

function masthead({ name, mark }: Newsroom): Html {
  return html`<header class="masthead page">
    <div class="plate">
      <a class="nameplate" href="/" lang="vi"><span class="mark" aria-hidden="true">${mark}</span> ${name}</a>
      <p class="tagline"><a href="/" hreflang="vi" lang="vi">${words.vietnamese}</a></p>
    </div>
  </header>`
}

function footer({ newsroom }: Site): Html {
  const { name, licence, credit } = newsroom
  return html`<footer class="colophon page">
    <p class="colophon-name" lang="vi">${name}</p>
    <p lang="vi">${licence}</p>
    <p>${words.reuse(credit)}</p>
    <nav aria-label="${words.about}">
      <ul>
        <li><a href="/" hreflang="vi">${words.front}</a></li>
        <li><a href="/luu-tru/" hreflang="vi">${words.archive}</a></li>
        <li><a href="/feed.xml" hreflang="vi">${words.feed}</a></li>
      </ul>
    </nav>
  </footer>`
}
