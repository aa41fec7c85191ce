import { type Html, html } from '../../html/html.ts'
import { formatDay } from '../../format/format.ts'
import type { Article, Source, Tag } from '../../models/article.ts'
import type { ArticlePage, Site } from '../../models/page.ts'
import { strings } from '../../strings/site.ts'
import { searchAddress } from '../page/search-form.ts'
import { draftBadge } from './card.ts'
import { attachments } from './attachments.ts'
import { corrections } from './corrections.ts'
import { figure } from './figure.ts'
import { neighbours } from './neighbours.ts'
import { player } from './player.ts'
import { provenance, shareButtons } from './share.ts'
import { dateline, timeElement } from './time.ts'

export function story({ site, url, article, related }: ArticlePage): Html {
  const { picture, body } = article
  const address = site.url + url
  return html`<article class="story">
    <header>${article.draft && draftNote}
      <h1>${article.title}</h1>
      <p class="meta">${dateline(article.at)}${article.updated && html` · ${strings.updated} ${timeElement(article.updated)}`}</p>
    </header>
    ${picture && figure(picture, 'first')}${player(article)}<div class="prose">${body}</div>${byline(article.byline)}${origin(article.source)}${formerBody(site, article)}${corrections(article.corrections)}${attachments(article.attachments)}${provenance(site, address, article)}${tags(article.tags)}${!article.draft && shareButtons(site, address)}${
      related.length > 0 && neighbours('tin-lien-quan', strings.related, related)
    }
  </article>`
}

function byline(names: readonly string[]): Html | false {
  if (names.length === 0) return false
  return html`
    <p class="byline">${names.map((name, index) => html`${index > 0 && ', '}<a href="${searchAddress(name)}">${name}</a>`)}</p>`
}

const draftNote = html`
  <p class="meta">${draftBadge} ${strings.draftNote}</p>`

function origin({ name, origin }: Source): Html | false {
  if (origin === undefined) return false
  return html`
    <p class="aside">${strings.reprint(name)}. ${strings.reprintNote} ${timeElement(origin.published)}. <a href="${origin.url}">${strings.original}</a></p>`
}

/** Whose news it was, for articles of the days before today's newsroom. */
function formerBody({ newsroom }: Site, { at }: Article): Html | false {
  const body = newsroom.formerly?.find(({ until }) => at.day <= until)
  if (body === undefined) return false
  return html`
    <p class="aside">${strings.formerBody(body.name, formatDay({ day: body.until }))}</p>`
}

function tags(list: readonly Tag[]): Html | false {
  if (list.length === 0) return false
  return html`
    <nav class="tags" aria-label="${strings.tags}">
      <ul>${list.map(
        ({ slug, name }) => html`
          <li><a href="/the/${slug}/">${name}</a></li>`,
      )}
      </ul>
    </nav>`
}
