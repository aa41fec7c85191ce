import { caseLimits, type CaseRefusal } from '../../../../_includes/models/case.ts'
import { isLevel } from '../../../../_includes/models/work-time.ts'
import type { CaseRequest } from '../../actions/cases/change-case.ts'
import type { FieldProblem } from '../../domain/fields.ts'
import { oneLine, readText } from '../../domain/reader-text.ts'
import { isIdText, isJsonObject } from '../../store/json-shapes.ts'

type Unread = Readonly<Record<string, unknown>>

const known = new Set(['request', 'version', 'level', 'unit', 'refused'])

/** Undefined where it cannot be read. */
export function readCase(
  given: Unread,
  comment: string,
  by: string,
): CaseRequest | { readonly problems: readonly FieldProblem[] } | undefined {
  const { request, version, level, refused } = given
  const unit = refused === undefined ? given['unit'] : (given['unit'] ?? null)
  if (!isIdText(request) || !Number.isSafeInteger(version)) return undefined
  if (level !== undefined && !isLevel(level)) return undefined
  if (unit !== null && typeof unit !== 'string') return undefined
  const problems: FieldProblem[] = unknownFields(given, known)
  const order = { request, comment, version: Number(version), by, level }
  if (refused === undefined)
    return problems.length > 0 ? { problems } : { ...order, unit: unit?.normalize('NFC') ?? null }
  if (!isJsonObject(refused) || unit !== null) return undefined
  const refusal = readRefusal(refused, problems)
  return problems.length > 0 ? { problems } : { ...order, unit: null, refused: refusal }
}

export function unknownFields(given: Unread, fields: ReadonlySet<string>): FieldProblem[] {
  return Object.keys(given)
    .filter((field) => !fields.has(field))
    .map((field) => ({ field: field.slice(0, 40), code: 'unknown_field' }))
}

function readRefusal(given: Unread, problems: FieldProblem[]): CaseRefusal {
  const read = (field: 'to' | 'reason'): string => {
    const value = given[field]
    const text = readText(typeof value === 'string' ? value : '', caseLimits[field], oneLine)
    if ('text' in text) return text.text
    problems.push({ field: `refused.${field}`, code: text.code })
    return ''
  }
  return { to: read('to'), reason: read('reason') }
}
