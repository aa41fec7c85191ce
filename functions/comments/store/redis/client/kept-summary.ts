import type { Comment } from '../../../domain/comment.ts'
import { summaryOf } from '../../cases/case-summary.ts'

/** `open 2026-03-01T00:00:00.000Z HASH {…}`, with `-` for no time and no link; '' for no summary. */
export function keptSummary(comment: Comment): string {
  const { open, replied, link, text } = summaryOf(comment)
  return text === '' ? '' : `${open ? 'open' : 'closed'} ${replied || '-'} ${link || '-'} ${text}`
}
