import { createHash } from 'node:crypto'

/** What is left, for a while, of a tracking code whose comment is gone: why it went, and nothing of comment or person. */
export interface Ended {
  readonly ended: 'withdraw' | 'erase' | 'expire'
  /** Milliseconds since 1970; whether it is past is judged by the caller's clock. */
  readonly until: number
}

/** Milliseconds for which whoever comes with the code of a comment that is gone hears so. */
export const ENDED_LIFE = 7 * 24 * 60 * 60 * 1000

/** `at` is when the comment went, ISO 8601 UTC. */
export function endedUntil(at: string): number {
  return Date.parse(at) + ENDED_LIFE
}

/** Under this a tracking code's hash is looked up where the hash itself may not lie: the hash of the hash. */
export function trackingPrint(tracking: string): string {
  return createHash('sha256').update(tracking).digest('hex')
}
