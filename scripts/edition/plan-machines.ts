import type { Article } from '../../_includes/article.ts'
import { isoTime } from '../../_includes/format.ts'
import type { FeedPage, PlainPage, Site, SitemapPage } from '../../_includes/page.ts'
import { headerLines, redirectLines, type Redirect } from './policy.ts'

/** Newest articles in a feed. */
const inFeed = 20

/** One Atom feed for the site and one for each section. `articles` is newest first. */
export function feeds(site: Site, articles: readonly Article[]): FeedPage[] {
  const bySection = Map.groupBy(articles, ({ section }) => section)
  return [
    feed(site, articles),
    ...site.newsroom.sections.map(({ key }) => feed(site, bySection.get(key) ?? [], key)),
  ]
}

function feed(site: Site, articles: readonly Article[], section?: string): FeedPage {
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

/** An index, and one file for each year. Reprints are left to those who wrote them. */
export function sitemaps(site: Site, articles: readonly Article[]): SitemapPage[] {
  const own = articles.filter(({ source }) => source.origin === undefined)
  const years = [...Map.groupBy(own, ({ at }) => at.day.slice(0, 4))]
  const files = years.map(([year]) => `/sitemap-${year}.xml`)
  return [
    { kind: 'sitemap', site, url: '/sitemap.xml', file: 'sitemap.xml', files, addresses: [] },
    ...years.map(([year, list]): SitemapPage => ({
      kind: 'sitemap',
      site,
      url: `/sitemap-${year}.xml`,
      file: `sitemap-${year}.xml`,
      addresses: list.map(({ path, at, updated }) => ({
        url: `/${path}/`,
        changed: isoTime(updated ?? at),
      })),
    })),
  ]
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
