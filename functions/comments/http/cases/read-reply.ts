import { caseLimits } from '../../../../_includes/models/case.ts'
import type { ReplyRequest } from '../../actions/cases/change-reply.ts'
import type { ChangeRequest } from '../../actions/desk/find-to-change.ts'
import type { FieldProblem } from '../../domain/fields.ts'
import { readText } from '../../domain/reader-text.ts'
import { isIdText } from '../../store/json-shapes.ts'
import { unknownFields } from './read-case.ts'

type Unread = Readonly<Record<string, unknown>>

const known = new Set(['request', 'version', 'unit', 'body', 'publish'])

/** Undefined where it cannot be read. */
export function readReply(
  given: Unread,
  comment: string,
  by: string,
): ReplyRequest | { readonly problems: readonly FieldProblem[] } | undefined {
  const { unit, body, publish = false } = given
  const order = readOrder(given, comment, by)
  if (order === undefined || typeof publish !== 'boolean') return undefined
  if (typeof unit !== 'string' || typeof body !== 'string') return undefined
  const text = readText(body, caseLimits.body)
  const problems: FieldProblem[] = unknownFields(given, known)
  if ('code' in text) problems.push({ field: 'body', code: text.code })
  if (problems.length > 0 || 'code' in text) return { problems }
  return { ...order, unit: unit.normalize('NFC'), body: text.text, publish }
}

export function readOrder(
  { request, version }: Unread,
  comment: string,
  by: string,
): ChangeRequest | undefined {
  if (!isIdText(request) || !Number.isSafeInteger(version)) return undefined
  return { request, comment, version: Number(version), by }
}
