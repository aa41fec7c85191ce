import {
  textBy,
  textFields,
  type CommentText,
  type TextField,
} from '../../../_includes/models/comment.ts'
import { mostBytes, phoneRules, type ProblemCode } from '../../../_includes/models/discussion.ts'
import { isPrintable, oneLine, readText, withoutFormat } from './reader-text.ts'

/** Text is NFC with LF. */
export interface Submission extends CommentText {
  readonly article: string
  /** `+84…` */
  readonly phone?: string
  readonly key?: string
  /** The captcha's answer, unchecked. */
  readonly token: string
}

export interface FieldProblem {
  readonly field: string
  readonly code: ProblemCode
}

export type Fields = ReadonlyMap<string, readonly string[]>

const knownFields = new Set([
  ...Object.keys(textFields),
  'article',
  'phone',
  'consent',
  'key',
  'altcha',
  'h-captcha-response',
  'g-recaptcha-response',
])

export function readSubmission(
  fields: Fields,
): Submission | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  for (const [field, values] of fields) {
    if (!knownFields.has(field)) problems.push({ field: field.slice(0, 40), code: 'unknown_field' })
    else if (values.length > 1) problems.push({ field, code: 'duplicate' })
  }
  const text = textBy((field) => readField(fields, field, problems))
  const phone = readPhone(firstValue(fields, 'phone'), problems)
  if (firstValue(fields, 'consent') !== 'yes') problems.push({ field: 'consent', code: 'consent' })
  if (problems.length > 0) return { problems }
  const key = firstValue(fields, 'key')
  return {
    article: firstValue(fields, 'article'),
    ...text,
    ...(phone !== undefined && { phone }),
    ...(key !== '' && { key: key.toLowerCase() }),
    token: firstValue(fields, 'altcha') || firstValue(fields, 'h-captcha-response'),
  }
}

export function firstValue(fields: Fields, field: string): string {
  return fields.get(field)?.[0] ?? ''
}

function readField(fields: Fields, field: TextField, problems: FieldProblem[]): string {
  const { longest, lines, plain } = textFields[field]
  const raw = firstValue(fields, field)
  const read = readText(
    plain ? withoutFormat(raw) : raw,
    longest,
    lines === 1 ? oneLine : undefined,
  )
  if ('text' in read) return read.text
  problems.push({ field, code: read.code })
  return ''
}

function readPhone(raw: string, problems: FieldProblem[]): string | undefined {
  const code = faultOf(raw)
  if (code !== undefined) problems.push({ field: 'phone', code })
  const number = code === undefined ? plainPhone(raw) : ''
  if (number === '') return undefined
  const found = new RegExp(phoneRules.whole).exec(number)
  if (found === null) problems.push({ field: 'phone', code: 'phone' })
  return found === null ? undefined : `+84${found[1] ?? ''}`
}

function faultOf(raw: string): ProblemCode | undefined {
  if (!isPrintable(raw)) return 'unprintable'
  return Buffer.byteLength(raw.normalize('NFC')) > mostBytes ? 'too_heavy' : undefined
}

function plainPhone(raw: string): string {
  return phoneRules.steps.reduce(
    (text, [what, instead]) => text.replace(new RegExp(what, 'gu'), instead),
    raw.normalize('NFKC'),
  )
}
