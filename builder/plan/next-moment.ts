import type { Article } from '../../_includes/models/article.ts'
import { newsSpan } from './plan-machines.ts'

/**
 * The first moment after `now` at which an edition of the same articles would show something else: an embargo ends, an
 * article expires, or one leaves the news sitemap. Milliseconds since 1970; undefined where there is none.
 */
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
