import { statSync } from 'node:fs'

/** Tells, without reading it, whether a file may have changed. Times in ms since 1970. */
export type Stamp = readonly [size: number, modified: number, changed: number]

export function stampOf(file: string): Stamp | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? undefined : [stat.size, stat.mtimeMs, stat.ctimeMs]
}

export function isSame(one: Stamp, other: Stamp | undefined): boolean {
  return other !== undefined && one.every((number, index) => number === other[index])
}

/** A file just changed may change again within one tick of the file system's clock: it is read again. */
export function settled(stamp: Stamp | undefined, lookedAt: number): Stamp {
  if (stamp === undefined) return never
  return Math.max(stamp[1], stamp[2]) < lookedAt - tick ? stamp : never
}

const never: Stamp = [-1, 0, 0]

/** Milliseconds: coarser than the clock of any likely file system. */
const tick = 1000
