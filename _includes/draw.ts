import { archivePage } from './layouts/archive.ts'
import { articlePage } from './layouts/article.ts'
import { englishPage } from './layouts/english.ts'
import { jsonFeed } from './layouts/feeds/feed-json.ts'
import { atomFeed } from './layouts/feeds/feed.ts'
import { listingPage } from './layouts/listing.ts'
import { frontPage } from './layouts/front.ts'
import { newsSitemap } from './layouts/news-sitemap.ts'
import { podcastFeed } from './layouts/feeds/podcast.ts'
import { sitemapPage } from './layouts/sitemap.ts'
import { searchPage } from './layouts/search.ts'
import { staticPage } from './layouts/static-page.ts'
import { gonePage, missingPage } from './layouts/missing.ts'
import type { Page } from './models/page.ts'

const feeds = { atom: atomFeed, json: jsonFeed, podcast: podcastFeed }

/** Pure: the same page gives the same bytes, in a build and in the live server. */
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
      return feeds[page.format](page)
    case 'sitemap':
      return sitemapPage(page)
    case 'news':
      return newsSitemap(page)
    case 'english':
      return englishPage(page)
    case 'search':
      return searchPage(page)
    case 'plain':
      return page.lines.map((line) => `${line}\n`).join('')
  }
}
