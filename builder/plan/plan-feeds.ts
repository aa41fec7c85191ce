import type { Article } from '../../_includes/models/article.ts'
import { isoTime } from '../../_includes/format/format.ts'
import type {
  FeedPage,
  NewsPage,
  TextFilePage,
  Site,
  SitemapPage,
} from '../../_includes/models/page.ts'
import { headerLines } from './headers.ts'
import { redirectLines, type Redirect } from './redirects.ts'

const inFeed = 20

export function feeds(site: Site, articles: readonly Article[]): FeedPage[] {
  return [feed(site, '/feed.xml', 'atom', articles), feed(site, '/feed.json', 'json', articles)]
}

export function sectionFeed(site: Site, section: string, articles: readonly Article[]): FeedPage {
  return { ...feed(site, `/${section}/feed.xml`, 'atom', articles), section }
}

function feed(
  site: Site,
  url: string,
  format: FeedPage['format'],
  articles: readonly Article[],
): FeedPage {
  const newest = articles.slice(0, inFeed)
  return { kind: 'feed', site, url, file: url.slice(1), format, articles: newest }
}

/** One file a year. Reprints are left to those who wrote them. */
export function sitemapIndex(site: Site, articles: readonly Article[]): SitemapPage {
  const years = new Set(articles.filter(isOwn).map(({ at }) => at.day.slice(0, 4)))
  const files = [...years].map((year) => `/${sitemapOf(year)}`)
  return { kind: 'sitemap', site, url: '/sitemap.xml', file: 'sitemap.xml', files, addresses: [] }
}

export function sitemapsOfYear(
  site: Site,
  year: string,
  articles: readonly Article[],
): SitemapPage[] {
  const own = articles.filter(isOwn)
  if (own.length === 0) return []
  const file = sitemapOf(year)
  const addresses = own.map(({ path, at, updated }) => ({
    url: `/${path}/`,
    changed: isoTime(updated ?? at),
  }))
  return [{ kind: 'sitemap', site, url: `/${file}`, file, addresses }]
}

/** Google takes two days and a thousand articles (its "news sitemap" documentation). */
export function newsPage(site: Site, articles: readonly Article[], at: number): NewsPage {
  const file = 'news-sitemap.xml'
  const oldest = at - newsSpan
  const end = articles.findIndex((article) => article.at.instant < oldest)
  const recent = end === -1 ? articles : articles.slice(0, end)
  const own = recent.filter((article) => isOwn(article) && !article.draft).slice(0, mostNews)
  return { kind: 'news', site, url: `/${file}`, file, articles: own }
}

/** Milliseconds. */
export const newsSpan = 2 * 24 * 3_600_000
const mostNews = 1000

function isOwn({ source }: Article): boolean {
  return source.origin === undefined
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
