import type { DiscussedArticle, ListedComment } from '../discussion.ts'
import type { Role } from '../roles.ts'

/** Approved, with a topic or a case: for whoever prepares the month's meeting. */
export interface Opinion {
  readonly comment: Pick<ListedComment, 'id' | 'title' | 'body' | 'case' | 'reply'>
  readonly article: Pick<DiscussedArticle, 'id' | 'title'>
  readonly topic: string | null
  /** ISO 8601 UTC. */
  readonly published: string
}

/** The codes of one person's private feeds. */
export interface FeedCodes {
  readonly moderator: string
  readonly role: Role
  readonly codes: readonly {
    readonly id: string
    readonly name: string
    readonly expires: string
    readonly used: string | null
  }[]
  readonly refused?: FeedCodeRefusal
}

/** Why none was given. `removed`: its person has just been. */
export type FeedCodeRefusal = 'token-name' | 'days' | 'removed'
