import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Stands while a small edition changes pages. After a killed build each page may be old, new or missing. */
export function setDirty(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(mark(folder), '')
}

export function clearDirty(folder: string): void {
  rmSync(mark(folder), { force: true })
}

export function isDirty(folder: string): boolean {
  return existsSync(mark(folder))
}

function mark(folder: string): string {
  return join(folder, 'writing')
}
