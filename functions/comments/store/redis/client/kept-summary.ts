import type { Comment } from '../../../domain/comment.ts'
import { type CaseTally, tallyOf } from '../../cases/case-tally.ts'
import { summaryOf } from '../../cases/case-summary.ts'

/** `open 2026-03-01T00:00:00.000Z HASH {…}`, with `-` for no time and no link, and its tally; '' for no summary. */
export function keptSummary(comment: Comment): string {
  const { open, replied, link, text } = summaryOf(comment)
  if (text === '') return ''
  const kept = `${open ? 'open' : 'closed'} ${replied || '-'} ${link || '-'} ${text}`
  return `${kept}\n${tallyText(tallyOf(text))}`
}

/** Lines of no names hold a break. */
export function tallyText(tally: CaseTally | undefined): string {
  return tally ? [tally.unit, tally.name, tally.code, tally.due].join('\n') : ''
}
