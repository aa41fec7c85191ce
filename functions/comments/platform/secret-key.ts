import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** That of the settings, or the one that `npm start` made for an embedded store. */
export function findSecretKey({ secretKey, store }: Settings): Buffer | undefined {
  return secretKey ?? (store.kind === 'sqlite' ? readSecretKey(store.folder) : undefined)
}

/** The first start makes one in the store's folder. */
export function readOrMakeSecretKey(folder: string): Buffer {
  const existing = readSecretKey(folder)
  if (existing !== undefined) return existing
  const made = randomBytes(32)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(fileIn(folder), made.toString('hex'), { mode: 0o600 })
  return made
}

function readSecretKey(folder: string): Buffer | undefined {
  const file = fileIn(folder)
  return existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') : undefined
}

function fileIn(folder: string): string {
  return join(folder, 'secret')
}
