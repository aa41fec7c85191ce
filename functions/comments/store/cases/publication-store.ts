import type { Comment } from '../../domain/comment.ts'

export interface PublicationStore {
  /** Comments whose draft was to be published by then, the first first; and when the next is, in milliseconds since 1970. */
  repliesDue(
    now: number,
    limit: number,
  ): Promise<{ readonly comments: readonly Comment[]; readonly next: number | null }>
  /** Comments whose draft waits for an editor, then those whose draft waits for its hour, in that order. */
  repliesWaiting(
    limit: number,
  ): Promise<{ readonly comments: readonly Comment[]; readonly total: number }>
}
