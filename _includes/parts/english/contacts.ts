import { type Html, html } from '../../html/html.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import type { Site } from '../../models/page.ts'
import { englishStrings as words } from '../../strings/english.ts'
import { either, inVietnamese, mailtoLink } from './languages.ts'

export function sections({ sections, english }: Newsroom): Html {
  return html`<h2>${words.sections}</h2>
    <ul>${sections.map(({ key, name }) => {
      const translated = english?.sections?.[key]
      return html`
        <li><a href="/${key}/" hreflang="vi">${either(translated, name)}</a>${translated !== undefined && html` (${inVietnamese(name)})`}</li>`
    })}
    </ul>`
}

export function contacts({ newsroom, url }: Site): Html {
  const { address, phone, email, english } = newsroom
  return html`<h2>${words.contacts}</h2>
    <address>
      <p>${words.address}: ${either(english?.address, address)}</p>${
        phone !== undefined &&
        html`
          <p>${words.phone}: ${phone}</p>`
      }
      <p>${words.email}: ${mailtoLink(email)}</p>
      <p>${words.website}: <a href="/">${url}</a></p>
    </address>`
}
