import { textOf } from '../../../_includes/models/comment.ts'
import type { Discussion, ListedComment } from '../../../_includes/models/discussion.ts'
import type { Comment } from '../domain/comment.ts'
import type { Listing } from './listing-store.ts'

export const perPage = 20

export function discussionOf({ total, version, comments, next }: Listing): Discussion {
  return { total, version, comments: comments.flatMap(listed), next }
}

/** None if it is not approved: the last gate before drawing. */
export function listed(comment: Comment): ListedComment[] {
  if (comment.state !== 'approved') return []
  const { id, at } = comment
  return [{ state: 'approved', id, ...textOf(comment), at }]
}

/** Without the proofs that only the store needs. */
export function forModerators(comment: Comment) {
  const { id, version, state, article, at, held, phone, decisions } = comment
  return { id, version, state, article, ...textOf(comment), at, held, phone, decisions }
}
