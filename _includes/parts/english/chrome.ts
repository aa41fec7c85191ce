import { type Html, html } from '../../html/html.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import type { Site } from '../../models/page.ts'
import { englishStrings as words } from '../../strings/english.ts'

export function englishMasthead({ name, mark }: Newsroom): Html {
  return html`<header class="masthead page">
    <div class="plate">
      <a class="nameplate" href="/" lang="vi"><span class="mark" aria-hidden="true">${mark}</span> ${name}</a>
      <p class="tagline"><a href="/" hreflang="vi" lang="vi">${words.vietnamese}</a></p>
    </div>
  </header>`
}

export function englishFooter({ newsroom }: Site): Html {
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
