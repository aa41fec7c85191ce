import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../functions/comments/platform/environment.ts'

/** The newsroom's secret as it is set, or as `npm start` keeps it beside an embedded store; undefined where there is none. */
export function knownSecret({ secretKey, store }: Settings): Buffer | undefined {
  if (secretKey !== undefined || store.kind !== 'sqlite') return secretKey
  const file = join(store.folder, 'secret')
  return existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') : undefined
}
