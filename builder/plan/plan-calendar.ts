import type { Article } from '../../_includes/models/article.ts'
import type { ArchivePage, Site } from '../../_includes/models/page.ts'

interface Period {
  readonly articles: Article[]
  /** Names of the months in a year, or the days in a month. */
  readonly parts: string[]
}

export function archiveFront(site: Site, articles: readonly Article[]): ArchivePage {
  const years = Map.groupBy(articles, ({ at }) => at.day.slice(0, 4))
  const parts = [...years].map(([period, { length }]) => ({ period, count: length }))
  return {
    kind: 'archive',
    site,
    url: '/luu-tru/',
    file: fileOf('/luu-tru/'),
    period: '',
    parts,
    articles: [],
  }
}

export function yearPages(site: Site, year: string, articles: readonly Article[]): ArchivePage[] {
  if (articles.length === 0) return []
  const periods = new Map<string, Period>()
  for (const article of articles) {
    const day = article.at.day.replaceAll('-', '/')
    for (const name of [year, day.slice(0, 7), day]) enter(periods, name, article)
  }
  return [...periods].map(([name, period]) => page(site, name, period, periods))
}

function enter(periods: Map<string, Period>, name: string, article: Article): void {
  const existing = periods.get(name)
  if (existing !== undefined) {
    existing.articles.push(article)
    return
  }
  periods.set(name, { articles: [article], parts: [] })
  periods.get(name.slice(0, Math.max(0, name.lastIndexOf('/'))))?.parts.push(name)
}

function page(
  site: Site,
  name: string,
  { articles, parts }: Period,
  periods: Map<string, Period>,
): ArchivePage {
  const url = `/luu-tru/${name}/`
  return {
    kind: 'archive',
    site,
    url,
    file: fileOf(url),
    period: name,
    parts: parts.map((part) => ({ period: part, count: periods.get(part)?.articles.length ?? 0 })),
    // A year's articles would make too long a page.
    articles: name.length > 4 ? articles : [],
  }
}

function fileOf(url: string): string {
  return `${url.slice(1)}index.html`
}
