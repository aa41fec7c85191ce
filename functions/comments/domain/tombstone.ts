import { createHash } from 'node:crypto'

/** Of a comment that is gone: why it went, and nothing of comment or person. */
export interface Tombstone {
  readonly reason: 'withdraw' | 'erase' | 'expire'
  /** Milliseconds since 1970, judged by the caller's clock. */
  readonly until: number
}

/** Milliseconds. */
export const TOMBSTONE_LIFE = 7 * 24 * 60 * 60 * 1000

export function tombstoneUntil(at: string): number {
  return Date.parse(at) + TOMBSTONE_LIFE
}

/** The hash of a tracking code's hash, for where the hash itself may not lie. */
export function tombstoneKey(tracking: string): string {
  return createHash('sha256').update(tracking).digest('hex')
}
