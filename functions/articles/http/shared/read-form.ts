import type { Fields } from '../../../comments/domain/fields.ts'
import { maxPairs } from '../../../comments/http/shared/body-fields.ts'
import { readBodyBytes } from '../../../comments/http/shared/body-text.ts'
import { readBody } from '../../../comments/http/shared/request-body.ts'

interface SentFile {
  /** As its writer's machine calls it. */
  readonly name: string
  readonly bytes: Buffer
}

export interface SentForm {
  readonly fields: Fields
  readonly files: ReadonlyMap<string, SentFile>
}

/** A letter of Vietnamese is up to nine in a form. */
const maxTextBytes = 3 * 1024 * 1024
/** Of whoever is not known, to give back what they wrote. */
const maxUnknownBytes = 1024 * 1024

type ReadForm = SentForm | { readonly refused: 413 | 415 | 400 }

/** With or without files: a browser sends those as `multipart/form-data`. */
export function readForm(request: Request, maxFileBytes: number): Promise<ReadForm> {
  return isMultipart(request)
    ? readMultipart(request, maxTextBytes + maxFileBytes)
    : readFields(request, maxTextBytes)
}

export async function readUnknownForm(request: Request): Promise<ReadForm> {
  return isMultipart(request)
    ? readMultipart(request, maxUnknownBytes)
    : readFields(request, maxUnknownBytes)
}

function isMultipart({ headers }: Request): boolean {
  return headers.get('content-type')?.startsWith('multipart/form-data') === true
}

async function readFields(request: Request, limit: number): Promise<ReadForm> {
  const read = await readBody(request, limit)
  return 'refused' in read ? read : { fields: read.fields, files: new Map() }
}

async function readMultipart(request: Request, limit: number): Promise<ReadForm> {
  const boundary = boundaryOf(request)
  if (boundary === undefined) return { refused: 400 }
  const read = await readBodyBytes(request, limit)
  if ('refused' in read) return read
  // Before they are read: going through a FormData takes time by the square of its pairs.
  if (hasManyParts(read.bytes, boundary)) return { refused: 400 }
  try {
    const type = `multipart/form-data; boundary="${boundary}"`
    const sent = new Response(new Uint8Array(read.bytes), { headers: { 'Content-Type': type } })
    return await sorted(await sent.formData())
  } catch {
    return { refused: 400 }
  }
}

function boundaryOf({ headers }: Request): string | undefined {
  const [, quoted, bare] =
    /;[ \t]*boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+,./:=?-]{1,70}))(?:[ \t]*;|$)/i.exec(
      headers.get('content-type') ?? '',
    ) ?? []
  return quoted ?? bare
}

/** One mark stands before each part, and one after the last. */
function hasManyParts(bytes: Buffer, boundary: string): boolean {
  const mark = Buffer.from(`--${boundary}`)
  let at = bytes.indexOf(mark)
  for (let marks = 0; at >= 0; marks += 1) {
    if (marks > maxPairs) return true
    at = bytes.indexOf(mark, at + mark.length)
  }
  return false
}

async function sorted(data: FormData): Promise<SentForm> {
  const fields = new Map<string, string[]>()
  const files = new Map<string, SentFile>()
  for (const [name, value] of data)
    if (typeof value !== 'string') {
      if (value.size > 0)
        files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
    } else {
      const values = fields.get(name)
      if (values === undefined) fields.set(name, [value])
      else values.push(value)
    }
  return { fields, files }
}
