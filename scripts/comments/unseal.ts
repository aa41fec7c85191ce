import { createDecipheriv } from 'node:crypto'
import { BrokenSeal, format } from './broken-seal.ts'
import { openByteReader } from './byte-reader.ts'
import { HEAD, CHUNK, TAG, nonceOf, deriveKeys } from './seal-format.ts'

/** Yields only what was checked. Throws `BrokenSeal`, at the latest where the file ends too soon. */
export async function* unseal(
  file: AsyncIterable<Buffer>,
  secretKey: Buffer,
): AsyncGenerator<Buffer> {
  const sealed = openByteReader(file)
  const opening = await sealed.readLine(1000)
  const keys = keysOf(opening, secretKey)
  for (let number = 0; ; number += 1) {
    const head = await sealed.readExactly(HEAD)
    const length = head?.readUInt32BE(1) ?? 0
    if (length > CHUNK) throw new BrokenSeal('changed')
    const body = await sealed.readExactly(length + TAG)
    if (head === undefined || body === undefined) throw new BrokenSeal('short')
    yield open(body, keys.chunks, nonceOf(number, head), opening)
    if (head.readUInt8() !== 1) continue
    if ((await sealed.read(1)) !== undefined) throw new BrokenSeal('changed')
    return
  }
}

function open(body: Buffer, key: Buffer, nonce: Buffer, opening: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(opening)
  decipher.setAuthTag(body.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(body.subarray(0, -TAG)), decipher.final()])
  } catch {
    throw new BrokenSeal('changed')
  }
}

/** The mark tells another key from a changed file before anything is opened. */
function keysOf(opening: Buffer, secretKey: Buffer): ReturnType<typeof deriveKeys> {
  const { salt, mark } = readOpening(opening)
  const keys = deriveKeys(secretKey, Buffer.from(salt, 'hex'))
  if (keys.mark.toString('hex') !== mark) throw new BrokenSeal('key')
  return keys
}

function readOpening(opening: Buffer): { readonly salt: string; readonly mark: string } {
  try {
    const fields = JSON.parse(opening.toString()) as Readonly<Record<string, unknown>>
    const { salt, mark } = fields
    if (fields['format'] === format && typeof salt === 'string' && typeof mark === 'string')
      return { salt, mark }
  } catch {
    // Refused below, like every file that is none of ours.
  }
  throw new BrokenSeal('format')
}
