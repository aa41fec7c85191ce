import type { CommentRecord } from './comment-record.ts'
import type { Counted } from './counted.ts'

const verdicts = { approved: 'approve', rejected: 'reject', pending: 'restore' } as const

/** Of one that is gone: nobody owes an answer to it any more. */
export function countedOfRecord(record: CommentRecord): Counted {
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
