import type { Article, Timestamp } from '../../_includes/models/article.ts'
import { isoTime } from '../../_includes/format/format.ts'
import {
  podcastAddress,
  type FeedPage,
  type NewsPage,
  type TextFilePage,
  type Site,
  type SitemapPage,
} from '../../_includes/models/page.ts'
import { headerLines } from './headers.ts'
import { redirectLines, type Redirect } from './redirects.ts'
import type { ArticleList } from './leaves.ts'

const inFeed = 20

export function feeds(site: Site, articles: ArticleList): FeedPage[] {
  const newest = newestPublished(articles)
  return [feed(site, '/feed.xml', 'atom', newest), feed(site, '/feed.json', 'json', newest)]
}

export function sectionFeed(site: Site, section: string, articles: ArticleList): FeedPage {
  return { ...feed(site, `/${section}/feed.xml`, 'atom', newestPublished(articles)), section }
}

/** Where players of podcasts find what was read aloud; the address is there once something was. */
export function podcast(site: Site, spoken: readonly Article[]): FeedPage[] {
  return spoken.length === 0 ? [] : [feed(site, podcastAddress, 'podcast', spoken)]
}

/** Players fetch the whole list again and again. */
export const inPodcast = 100

/** Drafts are in no feed. */
function newestPublished(articles: ArticleList): readonly Article[] {
  const found: Article[] = []
  for (let start = 0; found.length < inFeed && start < articles.length; start += inFeed)
    found.push(...articles.slice(start, start + inFeed).filter(({ draft }) => !draft))
  return found.slice(0, inFeed)
}

function feed(
  site: Site,
  url: string,
  format: FeedPage['format'],
  articles: readonly Article[],
): FeedPage {
  return { kind: 'feed', site, url, file: url.slice(1), format, articles }
}

/** One file a year. Reprints are left to those who wrote them. */
export function sitemapIndex(site: Site, years: readonly string[]): SitemapPage {
  const files = years.map((year) => `/${sitemapOf(year)}`)
  return { kind: 'sitemap', site, url: '/sitemap.xml', file: 'sitemap.xml', files, addresses: [] }
}

/** What a sitemap says of it. */
export interface MappedArticle {
  readonly path: string
  readonly changed: Timestamp
}

export function mappedArticles(articles: readonly Article[]): MappedArticle[] {
  return articles
    .filter(isMapped)
    .map(({ path, at, updated }) => ({ path, changed: updated ?? at }))
}

export function sitemapsOfYear(
  site: Site,
  year: string,
  own: readonly MappedArticle[],
): SitemapPage[] {
  if (own.length === 0) return []
  const file = sitemapOf(year)
  const addresses = own.map(({ path, changed }) => ({
    url: `/${path}/`,
    changed: isoTime(changed),
  }))
  return [{ kind: 'sitemap', site, url: `/${file}`, file, addresses }]
}

/** Google takes two days and a thousand articles (its "news sitemap" documentation). */
export function newsPage(site: Site, recent: readonly Article[]): NewsPage {
  const file = 'news-sitemap.xml'
  const own = recent.filter(isMapped).slice(0, mostNews)
  return { kind: 'news', site, url: `/${file}`, file, articles: own }
}

/** Milliseconds. */
export const newsSpan = 2 * 24 * 3_600_000
const mostNews = 1000

/** Whether sitemaps name it. */
export function isMapped({ source, draft }: Pick<Article, 'source' | 'draft'>): boolean {
  return source.origin === undefined && !draft
}

function sitemapOf(year: string): string {
  return `sitemap-${year}.xml`
}

export function serverFiles(site: Site, redirects: readonly Redirect[]): TextFilePage[] {
  return [
    plain(site, 'robots.txt', [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /kiem-duyet/',
      '',
      `Sitemap: ${site.url}/sitemap.xml`,
      `Sitemap: ${site.url}/news-sitemap.xml`,
    ]),
    plain(site, '_redirects', redirectLines(redirects)),
    plain(site, '_headers', headerLines(site.captcha.kind)),
  ]
}

function plain(site: Site, file: string, lines: readonly string[]): TextFilePage {
  return { kind: 'plain', site, url: `/${file}`, file, lines }
}
