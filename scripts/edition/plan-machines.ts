import type { Article } from '../../_includes/article.ts'
import { isoTime } from '../../_includes/format.ts'
import type { FeedPage, PlainPage, Site, SitemapPage } from '../../_includes/page.ts'
import { headerLines, redirectLines, type Redirect } from './policy.ts'

/** Newest articles in a feed. */
const inFeed = 20

/** The Atom feed of the site or of a section. `articles` is newest first. */
export function feed(site: Site, articles: readonly Article[], section?: string): FeedPage {
  const url = section === undefined ? '/feed.xml' : `/${section}/feed.xml`
  return {
    kind: 'feed',
    site,
    url,
    file: url.slice(1),
    articles: articles.slice(0, inFeed),
    ...(section !== undefined && { section }),
  }
}

/** Names one file for each year. Reprints are left to those who wrote them. */
export function sitemapIndex(site: Site, articles: readonly Article[]): SitemapPage {
  const years = new Set(articles.filter(isOwn).map(({ at }) => at.day.slice(0, 4)))
  const files = [...years].map((year) => `/${sitemapOf(year)}`)
  return { kind: 'sitemap', site, url: '/sitemap.xml', file: 'sitemap.xml', files, addresses: [] }
}

/** The year's file, where it has anything of our own. `articles` are those of the year. */
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

function isOwn({ source }: Article): boolean {
  return source.origin === undefined
}

function sitemapOf(year: string): string {
  return `sitemap-${year}.xml`
}

/** What search engines and the server read. */
export function plainFiles(site: Site, redirects: readonly Redirect[]): PlainPage[] {
  return [
    plain(site, 'robots.txt', [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /kiem-duyet/',
      '',
      `Sitemap: ${site.url}/sitemap.xml`,
    ]),
    plain(site, '_redirects', redirectLines(redirects)),
    plain(site, '_headers', headerLines(site.captcha.kind)),
  ]
}

function plain(site: Site, file: string, lines: readonly string[]): PlainPage {
  return { kind: 'plain', site, url: `/${file}`, file, lines }
}
