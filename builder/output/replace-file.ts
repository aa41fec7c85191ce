import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Readers see the old bytes or the new, whenever this is killed. False where they are the same. */
export function replaceFile(file: string, content: string | Buffer): boolean {
  if (holds(file, content)) return false
  mkdirSync(dirname(file), { recursive: true })
  const next = `${file}.next`
  writeFileSync(next, content)
  renameSync(next, file)
  return true
}

export function holds(file: string, content: string | Buffer): boolean {
  return existsSync(file) && readFileSync(file).equals(Buffer.from(content))
}
