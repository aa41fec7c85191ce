import { objectionOf } from '../domain/objection.ts'
import { textOf } from '../../../_includes/models/comment.ts'
import type { Discussion, ListedComment } from '../../../_includes/models/discussion.ts'
import { deskRecord, shownRecord } from '../domain/cases/shown-case.ts'
import { recordOf } from '../domain/changes/case.ts'
import type { Comment } from '../domain/comment.ts'
import { quoteOf } from '../domain/changes/mark.ts'
import { decisionsOf, type HistoryLine, isEdited, topicOf } from '../domain/history.ts'
import type { CommentPage } from './listing-store.ts'

export const commentsPerPage = 20

export function discussionOf({ total, version, comments, next }: CommentPage): Discussion {
  return { total, version, comments: comments.flatMap(toListed), next }
}

/** None if it is not approved: the last gate before drawing. */
export function toListed(comment: Comment): ListedComment[] {
  if (comment.state !== 'approved') return []
  const { id, at, history } = comment
  return [
    {
      state: 'approved',
      id,
      ...textOf(comment),
      at,
      ...(isEdited(history) && { edited: true }),
      ...shownRecord(recordOf(comment)),
    },
  ]
}

/** Without the proofs that only the store needs. */
export function toModerated(comment: Comment) {
  const { id, version, state, article, at, held, flags, phone, history, earlier } = comment
  const [first] = earlier ?? []
  const objection = objectionOf(comment)
  return {
    id,
    version,
    state,
    article,
    ...textOf(comment),
    at,
    held,
    flags,
    phone,
    ...(isEdited(history) && { edited: true as const }),
    ...(first && { first: { title: first.title, body: first.body } }),
    ...(objection && { objection }),
    topic: topicOf(history),
    quote: quoteOf(comment),
    ...deskRecord(recordOf(comment)),
    decisions: decisionsOf(history),
    history: history.map(withoutLink),
  }
}

/** Whoever knows the hash of a unit's link cannot use it, and needs it for nothing. */
function withoutLink(line: HistoryLine): HistoryLine {
  return 'link' in line ? { ...line, link: '' } : line
}
