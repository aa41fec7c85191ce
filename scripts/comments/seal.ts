import { createCipheriv, randomBytes } from 'node:crypto'
import { format } from './broken-seal.ts'
import { openByteReader } from './byte-reader.ts'
import { deriveKeys, CHUNK, HEAD, nonceOf } from './seal-format.ts'

/**
 * One line of JSON (format, instant, salt), then chunks under AES-256-GCM; HKDF (RFC 5869) derives the key. A chunk's
 * nonce is its number and whether it is the last, and the first line is bound to every chunk: none can be left out,
 * doubled, moved or cut off unseen (STREAM; Hoang, Reyhanitabar, Rogaway, Vizár, 2015).
 */
export async function* seal(
  parts: AsyncIterable<Buffer>,
  secretKey: Buffer,
  at: string,
  salt: Buffer = randomBytes(32),
): AsyncGenerator<Buffer> {
  const keys = deriveKeys(secretKey, salt)
  const mark = keys.mark.toString('hex')
  const opening = Buffer.from(
    `${JSON.stringify({ format, at, salt: salt.toString('hex'), mark })}\n`,
  )
  yield opening
  const plain = openByteReader(parts)
  let chunk = (await plain.read(CHUNK)) ?? Buffer.alloc(0)
  for (let number = 0; ; number += 1) {
    const next = await plain.read(CHUNK)
    const head = Buffer.alloc(HEAD)
    head.writeUInt8(next === undefined ? 1 : 0)
    head.writeUInt32BE(chunk.length, 1)
    const cipher = createCipheriv('aes-256-gcm', keys.chunks, nonceOf(number, head)).setAAD(opening)
    yield Buffer.concat([head, cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
    if (next === undefined) return
    chunk = next
  }
}
