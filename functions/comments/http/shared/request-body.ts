import type { Fields } from '../../domain/fields.ts'
import { formFields, jsonFields, maxPairs } from './body-fields.ts'
import { readBodyText, type UnreadableBody } from './body-text.ts'

const maxBytes = { fields: 64 * 1024, json: 512 * 1024 }

export type RequestBody =
  | { readonly fields: Fields; readonly form: boolean }
  | { readonly refused: 413 | 415 | 400 }

export const formType = 'application/x-www-form-urlencoded'

/** Form-encoded or JSON, read in one pass. `untyped`: what a body without a type is, be it empty. */
export async function readBody(
  request: Request,
  limit = maxBytes.fields,
  untyped: typeof formType | '' = '',
): Promise<RequestBody> {
  const type = (request.headers.get('content-type') ?? untyped).split(';')[0]?.trim().toLowerCase()
  const form = type === formType
  const read = await readBodyText(request, limit)
  if ('refused' in read && read.refused === 413) return read
  if (!form && type !== 'application/json') return { refused: 415 }
  if ('refused' in read) return read
  const fields = form ? formFields(read.text) : jsonFields(read.text)
  return fields === undefined ? { refused: 400 } : { fields, form }
}

export async function readJson(
  request: Request,
  limit = maxBytes.json,
): Promise<{ readonly json: unknown } | UnreadableBody> {
  const read = await readBodyText(request, limit)
  if ('refused' in read) return read
  try {
    return { json: JSON.parse(read.text, refuseManyNames) as unknown }
  } catch {
    return { refused: 400 }
  }
}

/** Throws at an object of too many names. */
function refuseManyNames(_: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    if (Object.keys(value).length > maxPairs) throw new RangeError('too many names')
  return value
}
