import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Puts a file that never changes in its place in the site. A second name for the same bytes takes no room and hardly any
 * time; where the file system cannot do that it is a copy.
 */
export function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    if (isThere(to)) return
    rmSync(to, { force: true })
    copyFileSync(from, to)
  }
}

/** Whether a picture is there. One without bytes is what a power cut leaves of it. */
export function isThere(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
}
