import type { Comment } from '../domain/comment.ts'
import type { HistoryLine } from '../domain/history.ts'
import { toListed } from './listed-comment.ts'
import type { Revision } from './store.ts'

export function lastLineOf({ history }: Pick<Comment, 'history'>): HistoryLine {
  const line = history.at(-1)
  if (line === undefined) throw new Error('a revision without a line')
  return line
}

/** `replace`: readers see it before and after, but not the same. */
export function publicChangeOf({
  before,
  next,
}: Revision): 'show' | 'retract' | 'replace' | 'none' {
  if (before.state !== 'approved') return next.state === 'approved' ? 'show' : 'none'
  if (next.state !== 'approved') return 'retract'
  return JSON.stringify(toListed(before)) === JSON.stringify(toListed(next)) ? 'none' : 'replace'
}

export function dropsText({ before, next }: Revision): boolean {
  return (next.earlier?.length ?? 0) < (before.earlier?.length ?? 0)
}
