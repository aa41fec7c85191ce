import type { Correction, Timestamp } from '../../../_includes/models/article.ts'
import { readTime } from './read-values.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import type { Fields } from '../yaml/fields.ts'

const day = 24 * 3_600_000

/** A day without a clock is good to its end. */
export function readExpiry(
  fields: Fields,
  published: Timestamp | undefined,
): Timestamp | undefined {
  const typed = readTime(fields, 'expires')
  const expires = typed?.clock === null ? { ...typed, instant: typed.instant + day } : typed
  if (expires && published && expires.instant <= published.instant)
    fields.addAdvice('expires', articlePhrases.expiredAtOnce)
  return expires
}

interface Change {
  readonly key: string
  readonly at: Timestamp
}

/** Undefined where it never did. `now`: the edition's instant; nothing published can have changed days after it. */
export function readLastChange(
  fields: Fields,
  published: Timestamp | undefined,
  corrections: readonly Correction[],
  now: number,
): Timestamp | undefined {
  const updated = readTime(fields, 'updated')
  if (published === undefined) return undefined
  const changes: Change[] = [
    ...(updated === undefined ? [] : [{ key: 'updated', at: updated }]),
    ...corrections.map(({ at }, index) => ({ key: `corrections[${index}].at`, at })),
  ]
  for (const { key, at } of changes) {
    if (isEarlier(at, published)) fields.addProblem(key, articlePhrases.changedTooEarly(key))
    else if (published.instant <= now && at.instant > now + day)
      fields.addProblem(key, articlePhrases.changedTooLate(key))
  }
  const [last] = changes.map(({ at }) => at).toSorted((one, other) => other.instant - one.instant)
  return last !== undefined && last.instant > published.instant ? last : undefined
}

/** By the day where either has no clock: `00:00` is no hour. */
function isEarlier(one: Timestamp, other: Timestamp): boolean {
  return one.clock === null ? one.day < other.day : one.instant < other.instant
}
