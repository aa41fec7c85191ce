import { randomBytes } from 'node:crypto'

/** UUIDv7 (RFC 9562): its first 48 bits are milliseconds, so ids sort by time. */
export function uuidv7(now: number, random: Buffer = randomBytes(10)): string {
  const hex = now.toString(16).padStart(12, '0') + random.toString('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}
