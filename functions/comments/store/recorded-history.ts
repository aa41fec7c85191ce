import { isVerdict } from '../../../_includes/models/comment.ts'
import { type CaseUnit, senderWords } from '../../../_includes/models/case.ts'
import { isLevel } from '../../../_includes/models/work-time.ts'
import type { RecordedLine } from '../domain/monthly/recorded-line.ts'
import { isIdText, isJsonObject } from './json-shapes.ts'

/** Undefined where one of them is none. Nothing else is taken of them. */
export function readRecordedHistory(value: unknown): readonly RecordedLine[] | undefined {
  if (!Array.isArray(value)) return undefined
  const lines = value.map(readLine).filter((line) => line !== undefined)
  return lines.length === value.length ? lines : undefined
}

function readLine(value: unknown): RecordedLine | undefined {
  if (!isJsonObject(value) || !isTime(value['at'])) return undefined
  const { at, deed, reason, level, due, word, refused } = value
  const unit = readUnit(value['unit'])
  if (isVerdict(deed)) {
    if (reason === undefined) return { deed, at }
    return isIdText(reason) ? { deed, at, reason } : undefined
  }
  if (deed === 'case') {
    if (!isLevel(level) || !isTime(due) || unit === undefined) return undefined
    return { deed, at, level, unit, due, ...(refused === true && { refused }) }
  }
  if (deed === 'publish-reply') return unit ? { deed, at, unit } : undefined
  if (deed === 'remove-reply') return { deed, at }
  const said = senderWords.find((each) => each === word)
  if (deed !== 'word' || said === undefined) return undefined
  return { deed, at, word: said, ...(isTime(due) && { due }) }
}

function readUnit(value: unknown): CaseUnit | null | undefined {
  if (value === null) return null
  if (!isJsonObject(value) || !isLine(value['key']) || !isLine(value['name'])) return undefined
  return { key: value['key'], name: value['name'] }
}

export function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 500 && !/[\n\r]/.test(value)
}

export function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)
}
