import { isState } from '../../../_includes/models/comment.ts'
import { isLevel } from '../../../_includes/models/work-time.ts'
import type { CommentRecord } from '../domain/monthly/comment-record.ts'
import { isIdText, isJsonObject } from './json-shapes.ts'
import { isLine, isTime, readRecordedHistory } from './recorded-history.ts'

/** Undefined where it is no line of an export about a comment that is gone. Nothing else is taken of it. */
export function readExportedRecord(line: string): CommentRecord | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (!isJsonObject(value) || !isJsonObject(value['record'])) return undefined
    const record = readRecordValue(value['record'])
    return record && withHistory(record, value)
  } catch {
    return undefined
  }
}

/** Beside the record, so that it stays what it has always been. */
export function exportedRecordOf({ erasedAt, history, ...record }: CommentRecord) {
  return { record, ...(erasedAt !== undefined && { erasedAt }), ...(history && { history }) }
}

function withHistory(
  record: CommentRecord,
  { erasedAt, history: given }: Readonly<Record<string, unknown>>,
): CommentRecord | undefined {
  if (erasedAt !== undefined && !isTime(erasedAt)) return undefined
  const dated = erasedAt === undefined ? record : { ...record, erasedAt }
  if (given === undefined) return dated
  const history = readRecordedHistory(given)
  return history && { ...dated, history }
}

function readRecordValue(record: Readonly<Record<string, unknown>>): CommentRecord | undefined {
  const { id, article, at, outcome, decidedAt, reason, topic, case: given } = record
  if (!isIdText(id) || !isWord(article) || !isTime(at) || !isState(outcome)) return undefined
  if (!isNullOr(decidedAt, isTime) || !isNullOr(reason, isIdText) || !isNullOr(topic, isLine))
    return undefined
  const about = { id, article, at, outcome, decidedAt, reason, topic }
  if (given === undefined) return about
  const found = readCase(given)
  return found && { ...about, case: found }
}

function readCase(given: unknown): CommentRecord['case'] | undefined {
  if (!isJsonObject(given)) return undefined
  const { unit, level, opened, due, answered } = given
  if (!isNullOr(unit, isLine) || !isLevel(level) || !isTime(opened) || !isTime(due))
    return undefined
  return isNullOr(answered, isTime) ? { unit, level, opened, due, answered } : undefined
}

function isNullOr<Value>(
  value: unknown,
  isOne: (value: unknown) => value is Value,
): value is Value | null {
  return value === null || isOne(value)
}

function isWord(value: unknown): value is string {
  return isLine(value) && !value.includes(' ')
}
