import type { FlagCode } from '../../../_includes/models/desk/desk-comment.ts'
import { states } from '../../../_includes/models/comment.ts'
import { FLAG_SCAN_LIMIT } from './queue-bounds.ts'
import type { Comment, CommentState } from '../domain/comment.ts'
import { SEARCH_SCAN_LIMIT } from '../domain/search-text.ts'
import type { Tombstone } from '../domain/tombstone.ts'

export interface QueuePage {
  readonly comments: readonly Comment[]
  /** Not null while a part was not looked at, though none may have been found before it. */
  readonly next: string | null
  readonly scanned: number
  readonly totals: Readonly<Record<CommentState, number>>
}

export function totalsOf(counts: Iterable<readonly [string, number]>): QueuePage['totals'] {
  const counted = new Map(counts)
  return Object.fromEntries(
    states.map((state) => [state, counted.get(state) ?? 0]),
  ) as QueuePage['totals']
}

export interface QueueQuery {
  readonly state: CommentState
  readonly after?: string
  readonly article?: string
  /** By the code of a rule. */
  readonly flag?: FlagCode
  /** Sent then or later, and then or earlier: ISO 8601. */
  readonly since?: string
  readonly until?: string
  /** In name, title or text, case and tones folded; a page at a time. */
  readonly q?: string
  readonly limit: number
}

/** Comments that one look may pass over before it answers with a cursor. */
export function reachOf({ flag, limit }: QueueQuery, words: readonly string[]): number {
  if (words.length > 0) return SEARCH_SCAN_LIMIT
  return flag === undefined ? limit : FLAG_SCAN_LIMIT
}

export interface QueryStore {
  find(id: string): Promise<Comment | undefined>
  /** Those that are there, in the order asked for. */
  findAll(ids: readonly string[]): Promise<readonly Comment[]>
  /** By the tracking code's hash; for some days after it is gone, that it is. */
  findByTracking(hash: string): Promise<Comment | Tombstone | undefined>
  /** What one request did, by comment; `after`: the last comment of the page before. */
  findByRequest(
    request: string,
    after: string | null,
    limit: number,
  ): Promise<{ readonly comments: readonly Comment[]; readonly next: string | null }>
  queue(query: QueueQuery): Promise<QueuePage>
}
