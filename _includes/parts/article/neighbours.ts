import { type Html, html } from '../../html/html.ts'
import type { Article } from '../../models/article.ts'
import { line } from './card.ts'

export function neighbours(
  id: string,
  heading: string,
  articles: readonly Article[],
  none = '',
): Html {
  return html`
    <section class="neighbours" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${
      articles.length === 0
        ? html`<p class="none">${none}</p>`
        : html`<ul>${articles.map(line)}
          </ul>`
    }
  </section>`
}
