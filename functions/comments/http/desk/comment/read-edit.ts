import type { TextField } from '../../../../../_includes/models/comment.ts'
import type { EditRequest } from '../../../actions/desk/edit-comment.ts'
import type { Fields, FieldProblem } from '../../../domain/fields.ts'
import { readField } from '../../../domain/read-field.ts'
import { isIdText } from '../../../store/json-shapes.ts'

const known = new Set(['request', 'version', 'title', 'body', 'approve'])

type Unread = Readonly<Record<string, unknown>>

/** Undefined where it cannot be read; problems where a reader could not have sent that text either. */
export function readEdit(
  given: Unread,
  comment: string,
  by: string,
): EditRequest | { readonly problems: readonly FieldProblem[] } | undefined {
  const { request, version, title, body, approve = false } = given
  if (!isIdText(request) || !Number.isSafeInteger(version) || typeof approve !== 'boolean')
    return undefined
  if (typeof title !== 'string' || typeof body !== 'string') return undefined
  const problems: FieldProblem[] = Object.keys(given)
    .filter((field) => !known.has(field))
    .map((field) => ({ field: field.slice(0, 40), code: 'unknown_field' }))
  const fields: Fields = new Map([
    ['title', [title]],
    ['body', [body]],
  ])
  const read = (field: TextField): string => readField(fields, field, problems)
  const text = { title: read('title'), body: read('body') }
  if (problems.length > 0) return { problems }
  return { request, comment, version: Number(version), by, approve, ...text }
}
