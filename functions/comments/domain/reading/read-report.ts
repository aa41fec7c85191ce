import {
  isReportCode,
  longestReport,
  type ReportCode,
} from '../../../../_includes/models/moderation/report.ts'
import { type FieldProblem, type Fields, firstValue, nameProblems } from '../fields.ts'
import { readText } from '../reader-text.ts'

export interface SentReport {
  readonly code: ReportCode
  readonly text?: string
  /** The captcha's answer, unchecked. */
  readonly token: string
}

const tokens = ['captcha', 'altcha', 'h-captcha-response', 'g-recaptcha-response']
const fieldNames = new Set(['code', 'text', ...tokens])

export function readReport(
  fields: Fields,
): SentReport | { readonly problems: readonly FieldProblem[] } {
  const problems = nameProblems(fields, fieldNames)
  const code = firstValue(fields, 'code')
  if (!isReportCode(code)) problems.push({ field: 'code', code: 'required' })
  const raw = firstValue(fields, 'text')
  const read = raw.trim() === '' ? { text: '' } : readText(raw, longestReport)
  if ('code' in read) problems.push({ field: 'text', code: read.code })
  if (problems.length > 0 || !isReportCode(code) || 'code' in read) return { problems }
  const token = tokens.map((name) => firstValue(fields, name)).find((value) => value !== '') ?? ''
  return { code, ...(read.text !== '' && { text: read.text }), token }
}
