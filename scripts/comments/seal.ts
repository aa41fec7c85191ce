import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { puller } from './puller.ts'

/** Bytes of plain text in a chunk: so much must be in memory to check its seal. */
const CHUNK = 64 * 1024
const TAG = 16
/** Whether it is the last (1 byte), and the length of what follows (4). */
const HEAD = 5
const format = 'ban-tin/backup-1'

export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal'
  readonly why: 'format' | 'key' | 'short' | 'changed'
  constructor(why: BrokenSeal['why']) {
    super(why)
    this.why = why
  }
}

export function refusalOf(why: BrokenSeal['why'], file: string): string {
  return {
    format: `${file} is no backup of comments that this version can read.`,
    key: `${file} was sealed with another SECRET_KEY: set the one of the newsroom that made it.`,
    short: `${file} is cut short: its end is missing. Copy it again, or take an older backup.`,
    changed: `${file} is damaged: it is not as it was written. Copy it again, or take an older backup.`,
  }[why]
}

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
  const plain = puller(parts)
  let chunk = (await plain.take(CHUNK)) ?? Buffer.alloc(0)
  for (let number = 0; ; number += 1) {
    const next = await plain.take(CHUNK)
    const head = Buffer.alloc(HEAD)
    head.writeUInt8(next === undefined ? 1 : 0)
    head.writeUInt32BE(chunk.length, 1)
    const cipher = createCipheriv('aes-256-gcm', keys.chunks, nonceOf(number, head)).setAAD(opening)
    yield Buffer.concat([head, cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
    if (next === undefined) return
    chunk = next
  }
}

/** Yields only what was checked. Throws `BrokenSeal`, at the latest where the file ends too soon. */
export async function* unseal(
  file: AsyncIterable<Buffer>,
  secretKey: Buffer,
): AsyncGenerator<Buffer> {
  const sealed = puller(file)
  const opening = await sealed.line(1000)
  const keys = keysOf(opening, secretKey)
  for (let number = 0; ; number += 1) {
    const head = await sealed.exactly(HEAD)
    const length = head?.readUInt32BE(1) ?? 0
    if (length > CHUNK) throw new BrokenSeal('changed')
    const body = await sealed.exactly(length + TAG)
    if (head === undefined || body === undefined) throw new BrokenSeal('short')
    yield open(body, keys.chunks, nonceOf(number, head), opening)
    if (head.readUInt8() !== 1) continue
    if ((await sealed.take(1)) !== undefined) throw new BrokenSeal('changed')
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
    const told = JSON.parse(opening.toString()) as Readonly<Record<string, unknown>>
    const { salt, mark } = told
    if (told['format'] === format && typeof salt === 'string' && typeof mark === 'string')
      return { salt, mark }
  } catch {
    // Refused below, like every file that is none of ours.
  }
  throw new BrokenSeal('format')
}

function deriveKeys(secretKey: Buffer, salt: Buffer) {
  const key = (use: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secretKey, salt, `ban-tin/1 ${use}`, length))
  return { chunks: key('backup', 32), mark: key('backup mark', 8) }
}

function nonceOf(number: number, head: Buffer): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt8(head.readUInt8())
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}
