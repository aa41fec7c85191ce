import type { Fields } from '../../../comments/domain/fields.ts'
import { maxPairs } from '../../../comments/http/shared/body-fields.ts'
import { readBodyBytes } from '../../../comments/http/shared/body-text.ts'
import { readBody } from '../../../comments/http/shared/request-body.ts'
import { readTypedTexts } from './read-typed-texts.ts'

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
/** Of whoever is known, for the same, where it is too much to be saved. */
const maxRefusedBytes = 4 * maxTextBytes

export type UnreadForm =
  /** `typed`: what can be given back. */
  { readonly refused: 413; readonly typed: Fields } | { readonly refused: 415 | 400 }

type ReadForm = SentForm | UnreadForm

/** With or without files: a browser sends those as `multipart/form-data`. */
export async function readForm(request: Request, maxFileBytes: number): Promise<ReadForm> {
  const limit = maxTextBytes + maxFileBytes
  if (isMultipart(request)) return readMultipart(request, limit)
  const read = await readBody(request, maxRefusedBytes)
  if ('refused' in read)
    return read.refused === 413 ? { refused: 413, typed: new Map() } : { refused: read.refused }
  const { fields } = read
  return sizeOf(fields) > maxTextBytes
    ? { refused: 413, typed: fields }
    : { fields, files: new Map() }
}

/** What somebody typed who is not signed in any more. */
export async function readTyped(request: Request, maxFileBytes: number): Promise<Fields> {
  const limits = { read: maxTextBytes + maxFileBytes, kept: maxUnknownBytes }
  const boundary = boundaryOf(request)
  if (isMultipart(request))
    return boundary === undefined ? new Map() : readTypedTexts(request, boundary, limits)
  const read = await readBody(request, maxUnknownBytes)
  return 'fields' in read ? read.fields : new Map()
}

function isMultipart({ headers }: Request): boolean {
  return headers.get('content-type')?.startsWith('multipart/form-data') === true
}

function sizeOf(fields: Fields): number {
  return [...fields.values()].flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

async function readMultipart(request: Request, limit: number): Promise<ReadForm> {
  const boundary = boundaryOf(request)
  if (boundary === undefined) return { refused: 400 }
  if (Number(request.headers.get('content-length')) > limit) {
    const limits = { read: 2 * limit, kept: maxRefusedBytes }
    return { refused: 413, typed: await readTypedTexts(request, boundary, limits) }
  }
  const read = await readBodyBytes(request, limit)
  if ('refused' in read)
    return read.refused === 413 ? { refused: 413, typed: new Map() } : { refused: 400 }
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
