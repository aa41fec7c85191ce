import { html } from '../html/html.ts'
import type { EnglishPage } from '../models/page.ts'
import { englishMasthead, englishFooter } from '../parts/english/chrome.ts'
import { sections, contacts } from '../parts/english/contacts.ts'
import { functions, structure } from '../parts/english/structure.ts'
import { either } from '../parts/english/languages.ts'
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
      masthead: englishMasthead(newsroom),
      footer: englishFooter(site),
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
