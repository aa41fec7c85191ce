import type { Fields } from '../../domain/submission.ts'

const maxBytes = { fields: 64 * 1024, json: 512 * 1024 }

/** Pairs of a form, or names of a JSON object: no form of ours has as many, and each costs time. */
const maxPairs = 128

type UnreadableBody = { readonly refused: 413 | 400 }

export type RequestBody =
  | { readonly fields: Fields; readonly form: boolean }
  | { readonly refused: 413 | 415 | 400 }

/** Form-encoded or JSON, read in one pass. */
export async function readBody(request: Request): Promise<RequestBody> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const form = type === 'application/x-www-form-urlencoded'
  const read = await readText(request, maxBytes.fields)
  if ('refused' in read && read.refused === 413) return read
  if (!form && type !== 'application/json') return { refused: 415 }
  if ('refused' in read) return read
  const fields = form ? formFields(read.text) : jsonFields(read.text)
  return fields === undefined ? { refused: 400 } : { fields, form }
}

export async function readJson(
  request: Request,
): Promise<{ readonly json: unknown } | UnreadableBody> {
  const read = await readText(request, maxBytes.json)
  if ('refused' in read) return read
  try {
    return { json: JSON.parse(read.text, refuseManyNames) as unknown }
  } catch {
    return { refused: 400 }
  }
}

/** The limit holds while the bytes come in; a body that breaks off is malformed. */
async function readText(
  request: Request,
  limit: number,
): Promise<{ readonly text: string } | UnreadableBody> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { refused: 413 }
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of request.body ?? []) {
      length += part.length
      if (length > limit) return { refused: 413 }
      parts.push(part)
    }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) }
  } catch {
    return { refused: 400 }
  }
}

/** Undefined also for percent-encoding that is no UTF-8, which would silently become U+FFFD. */
function formFields(text: string): Fields | undefined {
  const pairs = text.split('&', maxPairs + 1)
  if (pairs.length > maxPairs) return undefined
  const fields = new Map<string, string[]>()
  for (const pair of pairs.filter((each) => each !== '')) {
    try {
      const [name = '', value = ''] = [
        pair.split('=', 1)[0] ?? '',
        pair.slice(pair.indexOf('=') + 1 || pair.length),
      ].map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
      add(fields, name, value)
    } catch {
      return undefined
    }
  }
  return fields
}

/** Texts alone, read pair by pair, because `JSON.parse` silently drops repeated names. */
function jsonFields(text: string): Fields | undefined {
  const fields = new Map<string, string[]>()
  let at = /^[ \t\n\r]*\{[ \t\n\r]*/.exec(text)?.[0].length
  if (at === undefined) return undefined
  if (/^\}[ \t\n\r]*$/.test(text.slice(at))) return fields
  try {
    for (let count = 0; count < maxPairs; count += 1) {
      pair.lastIndex = at
      const [whole, name = '', content = '', end] = pair.exec(text) ?? []
      if (whole === undefined) return undefined
      if (content !== 'null') add(fields, JSON.parse(name) as string, JSON.parse(content) as string)
      if (end !== ',') return fields
      at += whole.length
    }
  } catch {
    // A control character or an escape that JSON does not know.
  }
  return undefined
}

/** A name, its text or null, and what follows; sticky, so that each letter is read once. */
const pair =
  /[ \t\n\r]*("(?:[^"\\]|\\.)*")[ \t\n\r]*:[ \t\n\r]*("(?:[^"\\]|\\.)*"|null)[ \t\n\r]*(?:(,)|\}[ \t\n\r]*$)/y

function add(fields: Map<string, string[]>, name: string, value: string): void {
  const values = fields.get(name)
  if (values === undefined) fields.set(name, [value])
  else values.push(value)
}

/** Throws at an object of too many names. */
function refuseManyNames(_: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    if (Object.keys(value).length > maxPairs) throw new RangeError('too many names')
  return value
}
