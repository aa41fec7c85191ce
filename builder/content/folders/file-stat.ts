import { statSync } from 'node:fs'

/** Tells, without reading it, whether a file may have changed. Times in ms since 1970. */
export type FileStat = readonly [size: number, modified: number, changed: number]

export function readFileStat(file: string): FileStat | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? undefined : [stat.size, stat.mtimeMs, stat.ctimeMs]
}

export function isSameStat(one: FileStat, other: FileStat | undefined): boolean {
  return other !== undefined && one.every((number, index) => number === other[index])
}

/** A file just changed may change again within one tick of the file system's clock: it is read again. */
export function settledStat(stat: FileStat | undefined, lookedAt: number): FileStat {
  return stat !== undefined && isSettledAt(stat, lookedAt) ? stat : never
}

export function isSettledAt(stat: FileStat, lookedAt: number): boolean {
  return Math.max(stat[1], stat[2]) < lookedAt - tick
}

const never: FileStat = [-1, 0, 0]

/** Milliseconds: coarser than the clock of any likely file system. */
const tick = 1000
