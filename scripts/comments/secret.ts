import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../functions/comments/platform/environment.ts'

/** `npm start` makes a secret and keeps it next to an embedded store. */
export function knownSecret({ secretKey, store }: Settings): Buffer | undefined {
  if (secretKey !== undefined || store.kind !== 'sqlite') return secretKey
  const file = join(store.folder, 'secret')
  return existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') : undefined
}
