import type { Comment } from '../comment.ts'
import type { HistoryLine } from '../history.ts'
import { isObjectionOpen, objectionOf } from '../objection.ts'
import { type Mark, withMark } from './mark.ts'

/** Once ever, while it is rejected. */
export function withObjection(comment: Comment, text: string, mark: Mark): Comment | undefined {
  if (comment.state !== 'rejected' || objectionOf(comment) !== undefined) return undefined
  return withMark(comment, mark, (line): HistoryLine => ({ ...line, deed: 'object', text }))
}

export function withDismissal(comment: Comment, mark: Mark): Comment | undefined {
  if (!isObjectionOpen(comment)) return undefined
  return withMark(comment, mark, (line): HistoryLine => ({ ...line, deed: 'dismiss' }))
}
