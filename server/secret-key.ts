import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Without one in the settings, the first start makes one in the store's folder. */
export function readOrMakeSecretKey(folder: string, given: Buffer | undefined): Buffer {
  if (given !== undefined) return given
  const file = join(folder, 'secret')
  if (existsSync(file)) return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  const made = randomBytes(32)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(file, made.toString('hex'), { mode: 0o600 })
  return made
}
