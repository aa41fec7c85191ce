import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A small edition marks its index before it touches a page and takes the mark away when its index is kept. Whoever finds
 * one knows that each page may be old, new or missing, whatever the index says.
 */
export function markTouching(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(mark(folder), '')
}

export function unmarkTouching(folder: string): void {
  rmSync(mark(folder), { force: true })
}

export function isTouched(folder: string): boolean {
  return existsSync(mark(folder))
}

function mark(folder: string): string {
  return join(folder, 'writing')
}
