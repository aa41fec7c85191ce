import type { Article } from '../models/article.ts'
import { noDiscussion } from '../models/discussion.ts'
import { html, type Html } from '../html/html.ts'
import { hasTotals, type FrontPage, type ListingPage, type Site } from '../models/page.ts'
import { breadcrumb } from '../parts/page/breadcrumb.ts'
import { card, line } from '../parts/article/card.ts'
import { commentScript } from '../parts/comments/comment-script.ts'
import { commentTotal } from '../parts/comments/comment-total.ts'
import { lookUp } from '../parts/page/look-up.ts'
import { turningLinks } from '../parts/article/turning.ts'
import { sectionName } from '../format/section-name.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'

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
          ? page.pinned.length === 0 && none
          : html`<ul class="front">${page.articles.map((article, index) =>
              card(article, {
                section: nameOf(article),
                total: totalOf(page.site, article),
                ...(index === 0 && { look: 'top' }),
              }),
            )}
            </ul>`
      }${turningLinks(page.turning)}
      ${lookUp()}
      ${commentScript(page.site)}`,
  })
}

export function listingPage(page: ListingPage): string {
  const { heading, section, first, crumbs } = named(page)
  const title = page.number === undefined ? heading : `${heading}, ${strings.numbered(page.number)}`
  return base({
    site: page.site,
    url: page.url,
    title,
    description: `${title}. ${page.site.newsroom.name}.`,
    ...(section !== undefined && { section, feed: `/${section}/feed.xml` }),
    main: html`${breadcrumb(page.number === undefined || first === '/' ? crumbs : [...crumbs, { url: first, name: heading }])}
      <h1 class="listing-title">${title}</h1>
      ${
        page.articles.length === 0
          ? none
          : html`<ul class="rows">${page.articles.map((article) =>
              card(article, {
                ...(section === undefined && {
                  section: sectionName(page.site.newsroom, article.section),
                }),
                ...(hasTotals(page) && { total: totalOf(page.site, article) }),
              }),
            )}
            </ul>`
      }${turningLinks(page.turning)}${hasTotals(page) && commentScript(page.site)}`,
  })
}

function totalOf({ discussions }: Site, { id, path, comments }: Article): Html | false {
  if (comments === 'off') return false
  const { total, version } = discussions.get(id) ?? noDiscussion
  return commentTotal({ id, url: `/${path}/` }, total, version)
}

const none = html`<p class="none">${strings.noArticles}</p>`

interface Naming {
  readonly heading: string
  readonly section?: string
  readonly first: string
  readonly crumbs: readonly { readonly url: string; readonly name: string }[]
}

function named({ of, site }: ListingPage): Naming {
  if (of === 'all') return { heading: strings.allArticles, first: '/', crumbs: [] }
  if ('tag' in of) return { heading: of.tag.name, first: `/the/${of.tag.slug}/`, crumbs: [] }
  const heading = sectionName(site.newsroom, of.section)
  return { heading, section: of.section, first: `/${of.section}/`, crumbs: [] }
}
