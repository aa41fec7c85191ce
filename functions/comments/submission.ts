import { longest, type FormField, type ProblemCode } from '../../_includes/discussion.ts'

/** What a reader sent, read and checked, before it is kept. Text is NFC with LF. */
export interface Submission {
  readonly article: string
  readonly name: string
  /** `+84…`, or absent. */
  readonly phone?: string
  readonly title: string
  readonly body: string
  /** The form's own UUID, made once per form. */
  readonly key?: string
  /** The captcha's answer, unchecked. */
  readonly token: string
}

export interface FieldProblem {
  readonly field: string
  readonly code: ProblemCode
}

/** A body's fields as they came: each name with every value it was sent with. */
export type Fields = ReadonlyMap<string, readonly string[]>

const known = new Set([
  'article',
  'name',
  'phone',
  'title',
  'body',
  'consent',
  'key',
  'altcha',
  'h-captcha-response',
  'g-recaptcha-response',
])

const mostBytes = 20_000

/** Reads outside input once: a submission, or everything that is wrong with it. */
export function readSubmission(
  fields: Fields,
): Submission | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  for (const [field, values] of fields) {
    if (!known.has(field)) problems.push({ field: field.slice(0, 40), code: 'unknown_field' })
    else if (values.length > 1) problems.push({ field, code: 'duplicate' })
  }
  const name = readText(fields, 'name', problems, oneLine)
  const title = readText(fields, 'title', problems, oneLine)
  const body = readText(fields, 'body', problems, (text) => text)
  const phone = readPhone(first(fields, 'phone'), problems)
  if (first(fields, 'consent') !== 'yes') problems.push({ field: 'consent', code: 'consent' })
  if (problems.length > 0) return { problems }
  const key = first(fields, 'key')
  return {
    article: first(fields, 'article'),
    name,
    ...(phone !== undefined && { phone }),
    title,
    body,
    ...(key !== '' && { key: key.toLowerCase() }),
    token: first(fields, 'altcha') || first(fields, 'h-captcha-response'),
  }
}

/** The first value of a field, or ''. */
export function first(fields: Fields, field: string): string {
  return fields.get(field)?.[0] ?? ''
}

function readText(
  fields: Fields,
  field: keyof typeof longest,
  problems: FieldProblem[],
  shape: (text: string) => string,
): string {
  const raw = first(fields, field)
  const code = faultOf(raw, longest[field])
  if (code !== undefined) problems.push({ field: field satisfies FormField, code })
  return shape(raw.normalize('NFC').replace(/\r\n?/g, '\n')).trim()
}

function faultOf(raw: string, most: number): ProblemCode | undefined {
  if (Buffer.byteLength(raw) > mostBytes) return 'too_long'
  if (!raw.isWellFormed() || unprintable.test(raw)) return 'unprintable'
  const text = raw.normalize('NFC').trim()
  if (text.replace(invisible, '') === '') return 'required'
  return graphemes(text.replace(/\r\n?/g, '\n')) > most ? 'too_long' : undefined
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for; tab and line breaks may stay
const unprintable = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F]/

/** Space, and what draws nothing: zero-width and format characters, the blank letters of Hangul and Braille. */
const invisible = /[\s\p{Z}\p{Cf}\p{Mn}\u115F\u1160\u2800\u3164\uFFA0]/gu

/** What a person would count: a flag or a family is one. */
function graphemes(text: string): number {
  let count = 0
  for (const _ of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)) count += 1
  return count
}

/** Vietnamese mobile and land-line numbers, as people type them. */
function readPhone(raw: string, problems: FieldProblem[]): string | undefined {
  if (Buffer.byteLength(raw) > mostBytes) {
    problems.push({ field: 'phone', code: 'too_long' })
    return undefined
  }
  const number = raw.replace(/[\s.\-()]/g, '')
  if (number === '') return undefined
  const match = /^(?:\+?84|0)([35789]\d{8}|2\d{9})$/.exec(number)
  if (match === null)
    problems.push({
      field: 'phone',
      code: raw.isWellFormed() && !unprintable.test(raw) ? 'phone' : 'unprintable',
    })
  return match === null ? undefined : `+84${match[1] ?? ''}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
