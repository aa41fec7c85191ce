import { type TextField, textFields } from '../../../_includes/models/comment.ts'
import { phoneRules, type ProblemCode, mostBytes } from '../../../_includes/models/comment-form.ts'
import { type Fields, type FieldProblem, firstValue } from './fields.ts'
import { readText, withoutFormat, oneLine, isPrintable } from './reader-text.ts'

export function readField(fields: Fields, field: TextField, problems: FieldProblem[]): string {
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

export function readPhone(raw: string, problems: FieldProblem[]): string | undefined {
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
