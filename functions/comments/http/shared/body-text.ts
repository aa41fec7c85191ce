export type UnreadableBody = { readonly refused: 413 | 400 }

/** The limit holds while the bytes come in; a body that breaks off is malformed. */
export async function readBodyBytes(
  request: Request,
  limit: number,
): Promise<{ readonly bytes: Buffer } | UnreadableBody> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { refused: 413 }
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of request.body ?? []) {
      length += part.length
      if (length > limit) return { refused: 413 }
      parts.push(part)
    }
    return { bytes: Buffer.concat(parts) }
  } catch {
    return { refused: 400 }
  }
}

export async function readBodyText(
  request: Request,
  limit: number,
): Promise<{ readonly text: string } | UnreadableBody> {
  const read = await readBodyBytes(request, limit)
  if ('refused' in read) return read
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) }
  } catch {
    return { refused: 400 }
  }
}
