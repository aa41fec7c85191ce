import type { Fields } from '../../domain/submission.ts'

/** Bytes that a reader's form may hold, and that what moderators' programs send may. */
const most = { fields: 64 * 1024, json: 512 * 1024 }

/** Pairs of a form, names of a JSON object: no form of ours has as many, and each costs whoever reads it. */
const mostPairs = 128

type Unread = { readonly refused: 413 | 400 }

export type Body =
  | { readonly fields: Fields; readonly form: boolean }
  | { readonly refused: 413 | 415 | 400 }

/** Reads a request's fields, form-encoded or JSON, once from end to end. */
export async function readBody(request: Request): Promise<Body> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const form = type === 'application/x-www-form-urlencoded'
  const read = await readText(request, most.fields)
  if ('refused' in read && read.refused === 413) return read
  if (!form && type !== 'application/json') return { refused: 415 }
  if ('refused' in read) return read
  const fields = form ? formFields(read.text) : jsonFields(read.text)
  return fields === undefined ? { refused: 400 } : { fields, form }
}

/** Any JSON, for those who are let in. */
export async function readJson(request: Request): Promise<{ readonly json: unknown } | Unread> {
  const read = await readText(request, most.json)
  if ('refused' in read) return read
  try {
    return { json: JSON.parse(read.text, modest) as unknown }
  } catch {
    return { refused: 400 }
  }
}

/** The limit is applied while the bytes come. A sender who goes away in the middle has sent nothing that can be read. */
async function readText(
  request: Request,
  limit: number,
): Promise<{ readonly text: string } | Unread> {
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

/** Percent-encoding that is no UTF-8 would silently become U+FFFD; it is refused instead. */
function formFields(text: string): Fields | undefined {
  const pairs = text.split('&', mostPairs + 1)
  if (pairs.length > mostPairs) return undefined
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

/** A flat object of texts. Read pair by pair, because `JSON.parse` silently drops a field that was sent before. */
function jsonFields(text: string): Fields | undefined {
  const fields = new Map<string, string[]>()
  let at = /^[ \t\n\r]*\{[ \t\n\r]*/.exec(text)?.[0].length
  if (at === undefined) return undefined
  if (/^\}[ \t\n\r]*$/.test(text.slice(at))) return fields
  try {
    for (let count = 0; count < mostPairs; count += 1) {
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

/** One name of a JSON object with its text or null and what follows; sticky, so that it looks at each letter once. */
const pair =
  /[ \t\n\r]*("(?:[^"\\]|\\.)*")[ \t\n\r]*:[ \t\n\r]*("(?:[^"\\]|\\.)*"|null)[ \t\n\r]*(?:(,)|\}[ \t\n\r]*$)/y

function add(fields: Map<string, string[]>, name: string, value: string): void {
  const values = fields.get(name)
  if (values === undefined) fields.set(name, [value])
  else values.push(value)
}

/** Handed each value of a JSON text from within; throws at an object of too many names. */
function modest(_: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    if (Object.keys(value).length > mostPairs) throw new RangeError('too many names')
  return value
}
