import type { CommentText } from './comment.ts'
import type { ListedCase, ListedReply } from './case.ts'

/** The literal state makes drawing an undecided one a compile error. `id` is a UUIDv7, `at` ISO 8601 UTC. */
export interface ListedComment extends CommentText {
  readonly state: 'approved'
  readonly id: string
  readonly at: string
  /** By staff, since it was sent. */
  readonly edited?: true
  readonly case?: ListedCase
  readonly reply?: ListedReply
}

export interface Discussion {
  readonly total: number
  /** The store's revision of the listing's last change: a page with an older one is out of date. */
  readonly version: number
  /** Newest first, at most twenty. */
  readonly comments: readonly ListedComment[]
  readonly next: string | null
}

export const noDiscussion: Discussion = { total: 0, version: 0, comments: [], next: null }

/** Our own proof of work, or hCaptcha where its keys are set. */
export type CaptchaKind =
  | { readonly kind: 'altcha' }
  | { readonly kind: 'hcaptcha'; readonly sitekey: string }

/** Enough for the function to draw the form without the archive. */
export interface DiscussedArticle {
  readonly id: string
  /** `/YYYY/MM/slug/`; differs from the id once the article was renamed. */
  readonly url: string
  readonly title: string
  readonly comments: 'open' | 'closed' | 'off'
}
