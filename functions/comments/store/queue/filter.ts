import type { FlagCode } from '../../../../_includes/models/desk/desk-comment.ts'
import type { CommentState } from '../../domain/comment.ts'
import type { CaseQuery } from '../cases/case-query.ts'
import { SEARCH_SCAN_LIMIT } from '../../domain/search-text.ts'

/**
 * Which comments, for the queue and for whatever is done to all of them. One more part is a line here, one in
 * `http/desk/read-filter.ts`, and a test of one comment in each store (`testsOf` of `sqlite/desk/queue.ts`, `TESTS` of
 * `redis/desk/queue.ts`); `reachOf` then sees it by itself.
 */
export interface QueueFilter {
  readonly state: CommentState
  readonly article?: string
  /** From the network of this comment: its IPv4 address or IPv6 /48, and so its /64. None where it has no mark. */
  readonly network?: string
  /** A section's, as the edition knows them. */
  readonly articles?: readonly string[]
  /** With a case, and such a one. */
  readonly cases?: CaseQuery
  /** By the code of a rule; `reported`: with an open report. */
  readonly flag?: FlagCode | 'reported'
  readonly topic?: string
  /** Sent then or later, and then or earlier: ISO 8601. */
  readonly since?: string
  readonly until?: string
  /** Words of name, title or text, in any case. Marks count where they were typed (`keepMarked`). */
  readonly q?: string
}

/** Indexes lead straight to these: nothing is passed over. */
const indexed: readonly string[] = [
  'state',
  'article',
  'network',
  'since',
  'until',
] satisfies (keyof QueueFilter)[]

/** Comments of which one look reads a line alone. */
const LINE_SCAN_LIMIT = 10_000

/** Lines that a look fetches at once. */
export const LOOK_STEP = 500

/**
 * Comments that one look may pass over before it answers with a cursor, though it has found few or none: 10,000, or 500
 * where texts or histories are read. The rest of its work is the page's: `limit` comments.
 */
export function reachOf(filter: QueueFilter, limit: number, words: readonly string[]): number {
  if (words.length > 0 || filter.topic !== undefined) return SEARCH_SCAN_LIMIT
  const { q: _, ...parts } = filter
  // One index leads: the network's.
  const isTested = filter.article !== undefined && filter.network !== undefined
  const isIndexed = !isTested && Object.keys(parts).every((part) => indexed.includes(part))
  return isIndexed ? limit : LINE_SCAN_LIMIT
}
