import { statSync } from 'node:fs'

/** What tells, without reading it, that a file may have changed: bytes, and when its text and its entry last changed (ms since 1970). */
export type Stamp = readonly [size: number, modified: number, changed: number]

/** A file's stamp; undefined where there is none. */
export function stampOf(file: string): Stamp | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? undefined : [stat.size, stat.mtimeMs, stat.ctimeMs]
}

export function isSame(one: Stamp, other: Stamp | undefined): boolean {
  return other !== undefined && one.every((number, index) => number === other[index])
}

/**
 * The stamp as it may be kept. A file changed just before it was looked at could change again within the same tick of
 * the file system's clock: such a stamp is worth nothing, and the file will be read once more.
 */
export function settled(stamp: Stamp | undefined, lookedAt: number): Stamp {
  if (stamp === undefined) return never
  return Math.max(stamp[1], stamp[2]) < lookedAt - tick ? stamp : never
}

/** No file has this stamp. */
const never: Stamp = [-1, 0, 0]

/** Milliseconds: coarser than any file system's clock that a newsroom's computer is likely to have. */
const tick = 1000
