import { states } from '../../../_includes/models/comment.ts'
import type { Comment, CommentState } from '../domain/comment.ts'
import type { Tombstone } from '../domain/tombstone.ts'
import type { CommentClaim } from './queue/claim-store.ts'
import type { Pace } from './queue/pace.ts'
import type { QueueFilter } from './queue/filter.ts'

export interface QueuePage {
  readonly comments: readonly Comment[]
  /** Not null while a part was not looked at, though none may have been found before it. */
  readonly next: string | null
  readonly scanned: number
  readonly totals: Readonly<Record<CommentState, number>>
  /** By comment, where they were asked for. */
  readonly claims: ReadonlyMap<string, CommentClaim>
  /** Where it was asked for. */
  readonly pace?: Pace
}

export function totalsOf(counts: Iterable<readonly [string, number]>): QueuePage['totals'] {
  const counted = new Map(counts)
  return Object.fromEntries(
    states.map((state) => [state, counted.get(state) ?? 0]),
  ) as QueuePage['totals']
}

export interface QueueQuery extends QueueFilter {
  readonly after?: string
  readonly limit: number
  /** Milliseconds since 1970: with the claims that hold then. */
  readonly now?: number
  readonly withPace?: true
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
