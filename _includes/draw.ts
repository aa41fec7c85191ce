import { archivePage } from './layouts/archive.ts'
import { articlePage } from './layouts/article.ts'
import { feedPage, sitemapPage } from './layouts/feed.ts'
import { frontPage, listingPage } from './layouts/listing.ts'
import { gonePage, missingPage, staticPage } from './layouts/standing.ts'
import type { Page } from './page.ts'

/** The text of a page's file. Pure: the same page gives the same bytes, in a build and in the live server. */
export function draw(page: Page): string {
  switch (page.kind) {
    case 'front':
      return frontPage(page)
    case 'listing':
      return listingPage(page)
    case 'article':
      return articlePage(page)
    case 'archive':
      return archivePage(page)
    case 'static':
      return staticPage(page)
    case 'missing':
      return missingPage(page)
    case 'gone':
      return gonePage(page)
    case 'feed':
      return feedPage(page)
    case 'sitemap':
      return sitemapPage(page)
    case 'plain':
      return page.lines.map((line) => `${line}\n`).join('')
  }
}
