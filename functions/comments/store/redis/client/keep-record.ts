import {
  type CommentRecord,
  type Outcome,
  outcomeAfter,
  outcomeOf,
} from '../../../domain/monthly/comment-record.ts'
import {
  type RecordedLine,
  recordedLines,
  recordedVerdict,
} from '../../../domain/monthly/recorded-line.ts'
import type { Comment } from '../../../domain/comment.ts'
import { topicOf } from '../../../domain/history.ts'
import type { DecisionRequest } from '../../store.ts'
import { recordedCase } from '../../cases/record-store.ts'

/** A comment's fields of which its record is made: no script reads JSON. */
export function recordFields({ history }: Comment): readonly string[] {
  const past = recordedLines(history)
    .map((line) => JSON.stringify(line))
    .join()
  return ['outcome', outcomeText(outcomeOf(history)), 'topic', topicOf(history) ?? '', 'past', past]
}

export function recordedDecision({ verdict, at, reason }: DecisionRequest) {
  return {
    outcome: outcomeText(outcomeAfter({ verdict, at, ...(reason !== undefined && { reason }) })),
    past: JSON.stringify(recordedVerdict(verdict, at, reason)),
  }
}

/** `rejected 2026-03-01T00:00:00.000Z spam`, with `-` for what there is not. */
function outcomeText({ outcome, decidedAt, reason }: Outcome): string {
  return [outcome, decidedAt ?? '-', reason ?? '-'].join(' ')
}

/**
 * `keepRecord(id, article, state, erasedAt)`: a member of `records`, which the id begins. In JSON no text holds `,"at":"`: its quotes
 * have backslashes.
 */
export const KEEP_RECORD = `
local function keepRecord(id, article, state, erasedAt)
  local outcome, topic, content, past = unpack(call('HMGET', key('comment', id), 'outcome', 'topic', 'content', 'past'))
  local at = string.match(content or '', ',"at":"([^"]*)"') or ''
  local known = outcome or (state .. ' - -')
  local parts = {id .. ' ' .. article, at, known, topic or '', string.match(summary(id), '{[^\\n]*') or '', erasedAt,
    past and ('[' .. past .. ']') or ''}
  call('ZADD', key('records'), 0, table.concat(parts, '\\n'))
end
`

export function writeRecord({ id, article, at, topic, ...record }: CommentRecord): string {
  const { erasedAt = '', history } = record
  const { unit, answered, ...known } = record.case ?? {}
  const summary = record.case && {
    case: { ...known, ...(answered !== null && { answered }) },
    unit: unit === null ? null : { key: unit },
  }
  const text = summary ? JSON.stringify(summary) : ''
  const past = history ? JSON.stringify(history) : ''
  return [`${id} ${article}`, at, outcomeText(record), topic ?? '', text, erasedAt, past].join('\n')
}

export function readRecord(text: string): CommentRecord {
  const [first = '', at = '', decided = '', topic = '', summary = '', erasedAt = '', past = ''] =
    text.split('\n')
  const [id = '', article = ''] = first.split(' ')
  const [outcome = '', decidedAt = '-', reason = '-'] = decided.split(' ')
  return {
    id,
    article,
    at,
    outcome: outcome as Outcome['outcome'],
    decidedAt: decidedAt === '-' ? null : decidedAt,
    reason: reason === '-' ? null : reason,
    topic: topic === '' ? null : topic,
    ...recordedCase(id, summary),
    ...(erasedAt !== '' && { erasedAt }),
    ...(past !== '' && { history: JSON.parse(past) as readonly RecordedLine[] }),
  }
}
