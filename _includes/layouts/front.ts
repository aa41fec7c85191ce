import { sectionName } from '../format/section-name.ts'
import { html } from '../html/html.ts'
import type { Article } from '../models/article.ts'
import type { FrontPage } from '../models/page.ts'
import { line, card } from '../parts/article/card.ts'
import { prevNextLinks } from '../parts/article/prev-next.ts'
import { commentScript } from '../parts/comments/comment-script.ts'
import { dateLookupForm } from '../parts/page/date-lookup.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'
import { noArticles, commentTotalOf } from './listing-parts.ts'

export function frontPage(page: FrontPage): string {
  const { newsroom } = page.site
  const nameOf = ({ section }: Article): string => sectionName(newsroom, section)
  return base({
    site: page.site,
    url: page.url,
    title: '',
    description: newsroom.tagline,
    main: html`<h1 class="unseen">${newsroom.name}</h1>${
      page.pinned.length > 0 &&
      html`
        <section class="pinned" aria-labelledby="tin-ghim">
          <h2 id="tin-ghim">${strings.pinned}</h2>
          <ul class="lines">${page.pinned.map(line)}
          </ul>
        </section>`
    }
      ${
        page.articles.length === 0
          ? page.pinned.length === 0 && noArticles
          : html`<ul class="front">${page.articles.map((article, index) =>
              card(article, {
                section: nameOf(article),
                total: commentTotalOf(page.site, article),
                ...(index === 0 && { look: 'top' }),
              }),
            )}
            </ul>`
      }${prevNextLinks(page.prevNext)}
      ${dateLookupForm()}
      ${commentScript(page.site)}`,
  })
}
