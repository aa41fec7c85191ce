import type { Fields } from './submission.ts'

const mostBytes = 64 * 1024

export type Body =
  | { readonly fields: Fields; readonly form: boolean }
  | { readonly refused: 413 | 415 | 400 }

/** Reads a request's fields, form-encoded or JSON, with a hard limit on what is taken into memory. */
export async function readBody(request: Request): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return { refused: 413 }
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const form = type === 'application/x-www-form-urlencoded'
  const bytes = await readAtMost(request, mostBytes)
  if (bytes === undefined) return { refused: 413 }
  if (!form && type !== 'application/json') return { refused: 415 }
  const text = decode(bytes)
  const fields = text === undefined ? undefined : form ? formFields(text) : jsonFields(text)
  return fields === undefined ? { refused: 400 } : { fields, form }
}

async function readAtMost(request: Request, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  if (request.body !== null) {
    for await (const part of request.body) {
      length += part.length
      if (length > most) return undefined
      parts.push(part)
    }
  }
  return Buffer.concat(parts)
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Percent-encoding that is no UTF-8 would silently become U+FFFD; it is refused instead. */
function formFields(text: string): Fields | undefined {
  const fields = new Map<string, string[]>()
  for (const pair of text.split('&').filter((each) => each !== '')) {
    try {
      const [name = '', value = ''] = [
        pair.split('=', 1)[0] ?? '',
        pair.slice(pair.indexOf('=') + 1 || pair.length),
      ].map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
      fields.set(name, [...(fields.get(name) ?? []), value])
    } catch {
      return undefined
    }
  }
  return fields
}

/** A flat object of texts. Read pair by pair, because `JSON.parse` silently drops a field that was sent before. */
function jsonFields(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const flat = text.replaceAll(pair, '')
    if (typeof value !== 'object' || Array.isArray(value) || !/^\s*\{[\s,]*\}\s*$/.test(flat))
      return undefined
    const fields = new Map<string, string[]>()
    for (const [, name = '', content = ''] of text.matchAll(pair)) {
      if (content === 'null') continue
      const field = JSON.parse(name) as string
      fields.set(field, [...(fields.get(field) ?? []), JSON.parse(content) as string])
    }
    return fields
  } catch {
    return undefined
  }
}

/** One name of a JSON object with its text or null. */
const pair = /("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*"|null)/g
