import { textBy, textFields, type CommentText } from '../../../_includes/models/comment.ts'
import { type Fields, type FieldProblem, firstValue, nameProblems } from './fields.ts'
import { readField, readPhone } from './read-field.ts'

/** Text is NFC with LF. */
export interface Submission extends CommentText {
  readonly article: string
  /** `+84…` */
  readonly phone?: string
  readonly key?: string
  /** The captcha's answer, unchecked. */
  readonly token: string
}

const fieldNames = new Set([
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
  const problems = nameProblems(fields, fieldNames)
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
