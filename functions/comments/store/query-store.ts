import { states } from '../../../_includes/models/comment.ts'
import type { NetworkCounts } from '../../../_includes/models/desk/desk-edit.ts'
import type { Report } from '../../../_includes/models/moderation/report.ts'
import type { Comment, CommentState } from '../domain/comment.ts'
import type { Tombstone } from '../domain/tombstone.ts'
import type { RetractedComments } from './jobs-store.ts'
import type { WaitingListing } from './listing-store.ts'
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
  /** Open ones, by comment, oldest first. */
  readonly reports: ReadonlyMap<string, readonly Report[]>
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
}

/** Milliseconds for which it is known what a request did: much longer than it can be undone. */
export const REQUEST_LIFE = 60 * 60 * 1000

export interface RequestQuery {
  readonly request: string
  /** The last comment of the page before. */
  readonly after: string | null
  readonly limit: number
  /** Milliseconds since 1970. */
  readonly now: number
}

export function isRecent({ history }: Comment, { request, now }: RequestQuery): boolean {
  const line = history.find((each) => each.request === request)
  return line !== undefined && Date.parse(line.at) > now - REQUEST_LIFE
}

export interface QueryStore {
  find(id: string): Promise<Comment | undefined>
  /** Those that are there, in the order asked for. */
  findAll(ids: readonly string[]): Promise<readonly Comment[]>
  /** By the tracking code's hash; for some days after it is gone, that it is. */
  findByTracking(hash: string): Promise<Comment | Tombstone | undefined>
  /** What one request did of late, by comment: a page may hold none of them and not be the last. */
  findByRequest(
    query: RequestQuery,
  ): Promise<{ readonly comments: readonly Comment[]; readonly next: string | null }>
  queue(query: QueueQuery): Promise<QueuePage>
}

/** An edition seldom holds more than a few. */
export const MOST_ON_DESK = 500

export interface DeskQuery extends QueueQuery {
  /** The revision of the edition that stands. */
  readonly edition: number
  readonly named: readonly string[]
}

/** All that the desk's list shows. */
interface DeskPage extends QueuePage {
  readonly pace: Pace
  /** As by `outbox` and `retracted`, at most `MOST_ON_DESK` of each. */
  readonly outbox: readonly WaitingListing[]
  readonly retracted: RetractedComments
  /** As by `claimedAt`. */
  readonly deployAsked: number | undefined
  /** As by `findAll`. */
  readonly named: readonly Comment[]
}

/** All that the page of one comment shows. */
export interface CommentView {
  readonly comment: Comment
  /** The newest approved ones of its article but for itself. */
  readonly others: readonly Comment[]
  /** Those from its networks, with it; undefined where no mark of them is kept. */
  readonly network: NetworkCounts | undefined
}

/** Each page of the desk costs one question. */
export interface DeskStore {
  deskPage(query: DeskQuery): Promise<DeskPage>
  commentView(id: string, others: number): Promise<CommentView | undefined>
}
