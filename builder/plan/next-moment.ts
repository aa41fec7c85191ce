import type { Article } from '../../_includes/models/article.ts'
import { newsSpan } from './plan-feeds.ts'

/** When an embargo ends, or an article expires or leaves the news sitemap. Milliseconds since 1970. */
export function nextMoment(
  articles: Iterable<Pick<Article, 'at' | 'expires'>>,
  now: number,
): number | undefined {
  let next = Number.POSITIVE_INFINITY
  for (const { at, expires } of articles)
    for (const moment of [at.instant, at.instant + newsSpan + 1, expires?.instant ?? now])
      if (moment > now && moment < next) next = moment
  return Number.isFinite(next) ? next : undefined
}
