import type { Article, Line } from '../../models/article.ts'
import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'
import { thumbnail } from './figure.ts'
import { dayElement } from './time.ts'

interface CardOptions {
  readonly section?: string
  readonly total?: Html | false
  readonly look?: 'top'
}

export function card(article: Article, { section, total, look }: CardOptions): Html {
  const { path, title, draft, picture, summary, at } = article
  return html`
    <li class="card${look && ` ${look}`}${(picture?.src ?? null) === null && ' bare'}">
      ${picture && thumbnail(picture, look === 'top' ? 'first' : 'lazy')}
      <h2><a href="/${path}/">${title}</a>${draft && html` ${draftBadge}`}</h2>
      <p class="summary">${summary}</p>
      <p class="meta">${section !== undefined && `${section} · `}${dayElement(at)}${total}</p>
    </li>`
}

export function line({ path, title, at }: Line): Html {
  return html`
    <li><a href="/${path}/">${title}</a> <span class="meta">(${dayElement(at)})</span></li>`
}

export const draftBadge = html`<span class="badge">${strings.draft}</span>`
