import type { Fields } from '../../../comments/domain/fields.ts'
import { maxPairs } from '../../../comments/http/shared/body-fields.ts'

interface ReadLimits {
  /** Bytes that are read at most: files count, and go by. */
  readonly read: number
  /** Bytes of texts that are kept at most. */
  readonly kept: number
}

/** The texts of a `multipart/form-data` whose files are nobody's or too many bytes, as far as the limits let them. */
export async function readTypedTexts(
  { body }: Request,
  boundary: string,
  limits: ReadLimits,
): Promise<Fields> {
  const fields = new Map<string, string[]>()
  const mark = Buffer.from(`\r\n--${boundary}`)
  let [read, kept, parts] = [0, 0, 0]
  // The first mark stands at the very beginning, without a line's end before it.
  let rest = Buffer.from('\r\n')
  let part: Part = { kind: 'file' }
  try {
    for await (const bytes of inBlocks(body)) {
      read += bytes.length
      rest = Buffer.concat([rest, bytes])
      while (takeIn()) if ((parts += 1) > 2 * maxPairs) return fields
      if (read > limits.read || kept + rest.length > limits.kept + bytes.length + mark.length)
        return fields
    }
  } catch {
    // It broke off: what came until then is all that there is.
  }
  return fields

  /** One step on; false where more bytes are needed for it. */
  function takeIn(): boolean {
    const sign = part.kind === 'head' ? headEnd : mark
    const at = rest.indexOf(sign)
    if (at < 0) {
      // Of a file only what could be the beginning of a mark.
      if (part.kind === 'file') rest = rest.subarray(Math.max(0, rest.length - mark.length))
      return false
    }
    const content = rest.subarray(0, at)
    rest = rest.subarray(at + sign.length)
    if (part.kind === 'head') {
      part = partOf(content.toString())
      return true
    }
    if (part.kind === 'text') {
      kept += content.length
      fields.set(part.name, [...(fields.get(part.name) ?? []), content.toString()])
    }
    part = { kind: 'head' }
    return true
  }
}

/** Whoever sends byte by byte must not make us look through all of it each time. */
async function* inBlocks(body: Request['body']): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    parts.push(part)
    length += part.length
    if (length < 65_536) continue
    yield Buffer.concat(parts)
    parts = []
    length = 0
  }
  yield Buffer.concat(parts)
}

type Part = { readonly kind: 'head' | 'file' } | { readonly kind: 'text'; readonly name: string }

const headEnd = Buffer.from('\r\n\r\n')

function partOf(head: string): Part {
  const [, name] = /;[ \t]*name="([^"\r\n]*)"/i.exec(head) ?? []
  return name === undefined || /;[ \t]*filename\*?=/i.test(head)
    ? { kind: 'file' }
    : { kind: 'text', name }
}
