import { hash } from 'node:crypto'

/** Of a file's bytes: git's own name for them, so that a forge that lists files tells their versions too. */
export function versionOf(bytes: Buffer): string {
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]))
}

/** What an editor approved, for the log and the commit's trailer. */
export function textHash(bytes: Buffer): string {
  return `sha256:${hash('sha256', bytes)}`
}
