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

interface InOrder {
  /** Of each the first: whose hour is after `now`, or after `earlier`; whose end is. */
  firstAfter(now: number, earlier: number): Iterable<Pick<Article, 'at' | 'expires'>>
}

export function nextMomentIn(view: InOrder, now: number): number | undefined {
  return nextMoment(view.firstAfter(now, now - newsSpan - 1), now)
}
