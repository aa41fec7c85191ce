import { hkdfSync } from 'node:crypto'

/** Bytes of plain text in a chunk: so much must be in memory to check its seal. */
export const CHUNK = 64 * 1024
export const TAG = 16
/** Whether it is the last (1 byte), and the length of what follows (4). */
export const HEAD = 5

export function deriveKeys(secretKey: Buffer, salt: Buffer) {
  const key = (use: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secretKey, salt, `ban-tin/1 ${use}`, length))
  return { chunks: key('backup', 32), mark: key('backup mark', 8) }
}

export function nonceOf(number: number, head: Buffer): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt8(head.readUInt8())
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}
