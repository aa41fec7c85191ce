import type { Article } from '../../_includes/models/article.ts'
import type { ArchivePage, Site } from '../../_includes/models/page.ts'

/** Newest first; a period is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PeriodCounts = readonly { readonly period: string; readonly count: number }[]

/** `letters`: of the day's name. */
export function countsOf(articles: readonly Article[], letters: 4 | 7 | 10): PeriodCounts {
  const periods = Map.groupBy(articles, ({ at }) => at.day.slice(0, letters))
  return [...periods].map(([period, { length }]) => ({ period, count: length }))
}

export function archiveFront(site: Site, years: PeriodCounts): ArchivePage {
  return page(site, '', years, [])
}

/** A year's articles would make too long a page. */
export function yearPage(site: Site, year: string, months: PeriodCounts): ArchivePage[] {
  return months.length === 0 ? [] : [page(site, year, months, [])]
}

/** The month's own page, and one for each of its days. */
export function monthPages(site: Site, month: string, articles: readonly Article[]): ArchivePage[] {
  if (articles.length === 0) return []
  const days = Map.groupBy(articles, ({ at }) => at.day)
  return [
    page(site, month, countsOf(articles, 10), articles),
    ...[...days].map(([day, ofDay]) => page(site, day, [], ofDay)),
  ]
}

function page(
  site: Site,
  period: string,
  parts: PeriodCounts,
  articles: readonly Article[],
): ArchivePage {
  const name = period.replaceAll('-', '/')
  const url = name === '' ? '/luu-tru/' : `/luu-tru/${name}/`
  return {
    kind: 'archive',
    site,
    url,
    file: `${url.slice(1)}index.html`,
    period: name,
    parts: parts.map((part) => ({ ...part, period: part.period.replaceAll('-', '/') })),
    articles,
  }
}
