import type { Article } from '../../models/article.ts'
import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'
import { thumbnail } from './figure.ts'
import { whichDay } from './when.ts'

interface Look {
  /** Named where a listing mixes several. */
  readonly section?: string
  /** How many comments it has, where the listing shows it. */
  readonly total?: Html | false
  readonly look?: 'top'
}

/** An article as a listing shows it. */
export function card(article: Article, { section, total, look }: Look): Html {
  const { path, title, draft, picture, summary, at } = article
  return html`
    <li class="card${look && ` ${look}`}${(picture?.src ?? null) === null && ' bare'}">
      ${picture && thumbnail(picture, look === 'top' ? 'first' : 'lazy')}
      <h2><a href="/${path}/">${title}</a>${draft && html` ${draftBadge}`}</h2>
      <p class="summary">${summary}</p>
      <p class="meta">${section !== undefined && `${section} · `}${whichDay(at)}${total}</p>
    </li>`
}

/** An article as one line: in the lists under an article, and in the archive. */
export function line({ path, title, at }: Article): Html {
  return html`
    <li><a href="/${path}/">${title}</a> <span class="meta">(${whichDay(at)})</span></li>`
}

export const draftBadge = html`<span class="badge">${strings.draft}</span>`
