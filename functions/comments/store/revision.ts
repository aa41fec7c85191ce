import type { Comment } from '../domain/comment.ts'
import type { HistoryLine } from '../domain/history.ts'
import type { ListedComment } from '../../../_includes/models/discussion.ts'
import { toListed } from './listed-comment.ts'
import type { Revision } from './store.ts'

export function lastLineOf({ history }: Pick<Comment, 'history'>): HistoryLine {
  const line = history.at(-1)
  if (line === undefined) throw new Error('a revision without a line')
  return line
}

/**
 * `replace`: readers see it before and after, but not the same; no edition should go on showing what they saw.
 * `update`: they see more of it.
 */
export function publicChangeOf({
  before,
  next,
}: Revision): 'show' | 'retract' | 'replace' | 'update' | 'none' {
  if (before.state !== 'approved') return next.state === 'approved' ? 'show' : 'none'
  if (next.state !== 'approved') return 'retract'
  const [was, is] = [before, next].map((each) => toListed(each)[0])
  if (JSON.stringify(was) === JSON.stringify(is)) return 'none'
  return wordsOf(was) === wordsOf(is, was) ? 'update' : 'replace'
}

export function dropsText({ before, next }: Revision): boolean {
  return (next.earlier?.length ?? 0) < (before.earlier?.length ?? 0)
}

/** What it answered is open again. */
export function undoesRejection({ before, next }: Revision): boolean {
  return (
    lastLineOf(next).deed === 'undo' && before.state === 'rejected' && next.state === 'approved'
  )
}

/** What somebody wrote: a reply that was not there before takes nothing away. */
function wordsOf(listed: ListedComment | undefined, before = listed): string {
  const { title, body, edited, reply } = listed ?? {}
  return JSON.stringify([title, body, edited, before?.reply && [reply?.unit, reply?.body]])
}
