import type { Discussion, ListedComment } from '../../../_includes/models/discussion.ts'
import type { Comment } from '../domain/comment.ts'
import type { Listing } from './listing-store.ts'

/** Comments in one page of a listing. */
export const perPage = 20

/** A listing as pages and readers get it: nothing of a comment but what was written to be read. */
export function discussionOf({ total, version, comments, next }: Listing): Discussion {
  return { total, version, comments: comments.flatMap(listed), next }
}

/** One comment for readers, or none if it is not approved: the last gate before drawing. */
export function listed(comment: Comment): ListedComment[] {
  if (comment.state !== 'approved') return []
  const { id, name, title, body, at } = comment
  return [{ state: 'approved', id, name, title, body, at }]
}

/** One comment for moderators: everything but the proofs that only the store needs. */
export function forModerators(comment: Comment) {
  const { id, version, state, article, name, title, body, at, held, phone, decisions } = comment
  return { id, version, state, article, name, title, body, at, held, phone, decisions }
}
