import type { CommentRecord } from './comment-record.ts'
import { type Counted, countedHistory } from './counted.ts'
import { historyOf } from './recorded-line.ts'

const verdicts = { approved: 'approve', rejected: 'reject', pending: 'restore' } as const

/** Of one that is gone: since then nobody owes an answer to it. */
export function countedOfRecord(record: CommentRecord): Counted {
  const { history, erasedAt } = record
  const counted = history
    ? countedHistory(record, historyOf(history))
    : { ...countedSummary(record), topic: record.topic }
  const isGone = (time: string): boolean => erasedAt !== undefined && erasedAt <= time
  return {
    ...counted,
    topic: record.topic,
    openAt: (time) => (isGone(time) ? undefined : counted.openAt(time)),
    ...(erasedAt !== undefined && { erased: erasedAt }),
  }
}

/** Where only the last verdict and its case's end are known. */
function countedSummary(record: CommentRecord): Counted {
  const { id, article, at, topic, outcome, decidedAt, reason, case: found } = record
  const because = reason === null ? {} : { reason }
  const { unit = null, answered = null, opened = '', due = '', level = 'normal' } = found ?? {}
  const isOwed = (time: string): boolean => answered !== null && opened <= time && time < answered
  return {
    id,
    article,
    at,
    topic,
    unit: unit === null ? null : { key: unit, name: unit },
    verdicts: decidedAt === null ? [] : [{ at: decidedAt, verdict: verdicts[outcome], ...because }],
    ...(answered !== null && { answered: { at: answered, onTime: answered <= due } }),
    openAt: (time) => (isOwed(time) ? { level, opened, due } : undefined),
  }
}
