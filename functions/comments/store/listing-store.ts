import type { Comment } from '../domain/comment.ts'

/** Newest first. `version`: the revision at which this listing last changed (0: never). */
export interface CommentPage {
  readonly total: number
  readonly version: number
  readonly comments: readonly Comment[]
  readonly next: string | null
  /** False where the comment to begin at is not in this list; then no comments are given. */
  readonly isValidStart: boolean
}

/** One that waits to be refreshed, with the revision that made it so. */
export interface WaitingListing {
  readonly article: string
  readonly revision: number
}

export type PageStart = { readonly after: string } | { readonly with: string }

export interface LatestOptions {
  readonly after?: Pick<Comment, 'id' | 'history' | 'at'>
  readonly exclude?: readonly string[]
}

export interface Changes {
  readonly revision: number
  readonly articles: readonly {
    readonly article: string
    readonly total: number
    readonly version: number
  }[]
  /** More articles changed than were asked for; then `articles` is empty. */
  readonly all: boolean
}

export interface ListingStore {
  /** From the newest comment on, unless `from` says otherwise. */
  approved(article: string, from: PageStart | null, limit: number): Promise<CommentPage>
  /** Last approved first. */
  latest(limit: number, from?: LatestOptions): Promise<readonly Comment[]>
  mostDiscussed(
    limit: number,
  ): Promise<readonly { readonly article: string; readonly total: number }[]>
  changedSince(revision: number, limit: number): Promise<Changes>
  totals(
    articles: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly total: number; readonly version: number }>>
}
