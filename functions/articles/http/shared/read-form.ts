import type { Fields } from '../../../comments/domain/fields.ts'
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

/** With or without files: a browser sends those as `multipart/form-data`. */
export async function readForm(
  request: Request,
  maxFileBytes: number,
): Promise<SentForm | { readonly refused: 413 | 415 | 400 }> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    const read = await readBody(request, maxTextBytes)
    return 'refused' in read ? read : { fields: read.fields, files: new Map() }
  }
  const read = await readBodyBytes(request, maxTextBytes + maxFileBytes)
  if ('refused' in read) return read
  try {
    const sent = new Response(new Uint8Array(read.bytes), { headers: { 'Content-Type': type } })
    return await sorted(await sent.formData())
  } catch {
    return { refused: 400 }
  }
}

async function sorted(data: FormData): Promise<SentForm> {
  const fields = new Map<string, string[]>()
  const files = new Map<string, SentFile>()
  for (const [name, value] of data)
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value])
    else if (value.size > 0)
      files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
  return { fields, files }
}
