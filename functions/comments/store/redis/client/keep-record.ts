import {
  type CommentRecord,
  type Outcome,
  outcomeAfter,
  outcomeOf,
} from '../../../domain/monthly/comment-record.ts'
import type { Comment } from '../../../domain/comment.ts'
import { topicOf } from '../../../domain/history.ts'
import type { DecisionRequest } from '../../store.ts'
import { recordedCase } from '../../record-store.ts'

/** A comment's fields of which its record is made: no script reads JSON. */
export function recordFields({ history }: Comment): readonly string[] {
  return ['outcome', outcomeText(outcomeOf(history)), 'topic', topicOf(history) ?? '']
}

export function outcomeTextAfter(order: DecisionRequest): string {
  return outcomeText(outcomeAfter(order))
}

/** `rejected 2026-03-01T00:00:00.000Z spam`, with `-` for what there is not. */
function outcomeText({ outcome, decidedAt, reason }: Outcome): string {
  return [outcome, decidedAt ?? '-', reason ?? '-'].join(' ')
}

/** `keepRecord(id, article, state)`: a member of `records`, which the id begins. In JSON no text holds `,"at":"`: its quotes have backslashes. */
export const KEEP_RECORD = `
local function keepRecord(id, article, state)
  local outcome, topic, content = unpack(call('HMGET', key('comment', id), 'outcome', 'topic', 'content'))
  local at = string.match(content or '', ',"at":"([^"]*)"') or ''
  local known = outcome or (state .. ' - -')
  local parts = {id .. ' ' .. article, at, known, topic or '', string.match(summary(id), '{.*') or ''}
  call('ZADD', key('records'), 0, table.concat(parts, '\\n'))
end
`

export function writeRecord({ id, article, at, topic, ...record }: CommentRecord): string {
  const { unit, answered, ...known } = record.case ?? {}
  const summary = record.case && {
    case: { ...known, ...(answered !== null && { answered }) },
    unit: unit === null ? null : { key: unit },
  }
  const text = summary ? JSON.stringify(summary) : ''
  return [`${id} ${article}`, at, outcomeText(record), topic ?? '', text].join('\n')
}

export function readRecord(text: string): CommentRecord {
  const [first = '', at = '', decided = '', topic = '', summary = ''] = text.split('\n')
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
  }
}
