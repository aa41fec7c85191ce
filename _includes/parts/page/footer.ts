import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { strings } from '../../strings/site.ts'
import { englishStrings } from '../../strings/english.ts'

export function footer({ newsroom, staticPages }: Site): Html {
  const { name, responsible, licence, address, phone, email, credit } = newsroom
  return html`<footer class="colophon page">
    <p class="colophon-name">${name}</p>
    <p>${strings.responsible}: ${responsible.name}, ${responsible.role}</p>
    <p>${licence}</p>
    <address>
      <p>${strings.address}: ${address}</p>${
        phone !== undefined &&
        html`
          <p>${strings.phone}: ${phone}</p>`
      }
      <p>${strings.email}: <a href="mailto:${email}">${email}</a></p>
    </address>
    <p>${strings.reuse(credit)}</p>
    <nav aria-label="${strings.about}">
      <ul>${staticPages.map(
        ({ url, title }) => html`
          <li><a href="${url}">${title}</a></li>`,
      )}
        <li><a href="/feed.xml">${strings.feed}</a></li>
        <li><a href="/en/" hreflang="en" lang="en">${englishStrings.english}</a></li>
      </ul>
    </nav>
  </footer>`
}
