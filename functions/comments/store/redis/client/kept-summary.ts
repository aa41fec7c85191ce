import type { Comment } from '../../../domain/comment.ts'
import { summaryOf } from '../../cases/case-summary.ts'

/** `open 2026-03-01T00:00:00.000Z {…}`, with `-` for no time; '' for no summary. */
export function keptSummary(comment: Comment): string {
  const { open, replied, text } = summaryOf(comment)
  return text === '' ? '' : `${open ? 'open' : 'closed'} ${replied || '-'} ${text}`
}
