import { html } from '../html/html.ts'
import { hasTotals, type ListingPage } from '../models/page.ts'
import { breadcrumb } from '../parts/page/breadcrumb.ts'
import { card } from '../parts/article/card.ts'
import { commentScript } from '../parts/comments/comment-script.ts'
import { prevNextLinks } from '../parts/article/prev-next.ts'
import { sectionName } from '../format/section-name.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'
import { noArticles, commentTotalOf } from './listing-parts.ts'

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
          ? noArticles
          : html`<ul class="rows">${page.articles.map((article) =>
              card(article, {
                ...(section === undefined && {
                  section: sectionName(page.site.newsroom, article.section),
                }),
                ...(hasTotals(page) && { total: commentTotalOf(page.site, article) }),
              }),
            )}
            </ul>`
      }${prevNextLinks(page.prevNext)}${hasTotals(page) && commentScript(page.site)}`,
  })
}

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
