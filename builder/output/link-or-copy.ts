import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** A hard link takes no room; where the file system has none, a copy. */
export function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    if (isNonEmptyFile(to)) return
    rmSync(to, { force: true })
    copyFileSync(from, to)
  }
}

/** A power cut leaves names without bytes. */
export function isNonEmptyFile(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
}
