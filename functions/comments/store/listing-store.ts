import type { Comment } from '../domain/comment.ts'

/** One page of approved comments, newest first. `version` is the revision at which this listing last changed (0: never). */
export interface Listing {
  readonly total: number
  readonly version: number
  readonly comments: readonly Comment[]
  /** Cursor of the next (older) page, or null. */
  readonly next: string | null
  /** False where what it was to begin at is no comment of this list; then no comments are given. */
  readonly known: boolean
}

/** Where a page of a listing begins: after a comment, or with it. */
export type Beginning = { readonly after: string } | { readonly with: string }

/** Where a list of the latest goes on, and whose comments it leaves out. */
export interface LatestFrom {
  /** The last comment that was seen. */
  readonly after?: Pick<Comment, 'id' | 'decisions' | 'at'>
  readonly without?: readonly string[]
}

export interface Changes {
  readonly revision: number
  readonly articles: readonly {
    readonly article: string
    readonly total: number
    readonly version: number
  }[]
  /** True where more articles changed than were asked for; then `articles` is empty. */
  readonly all: boolean
}

/** What readers see of a store. */
export interface ListingStore {
  /** From its newest comment on, or from where it is to begin. */
  approved(article: string, from: Beginning | null, limit: number): Promise<Listing>
  /** Approved comments of all articles, the last approved first. */
  latest(limit: number, from?: LatestFrom): Promise<readonly Comment[]>
  /** Articles with the most approved comments. */
  mostDiscussed(
    limit: number,
  ): Promise<readonly { readonly article: string; readonly total: number }[]>
  changedSince(revision: number, limit: number): Promise<Changes>
  /** Totals of approved comments for many articles at once. */
  totals(
    articles: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly total: number; readonly version: number }>>
}
