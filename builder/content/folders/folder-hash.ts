import { hash } from 'node:crypto'
import { sep } from 'node:path'
import { isSettledAt, readFileStat, type FileStat } from './file-stat.ts'
import type { Folder } from './walk.ts'

export interface FolderStats {
  /** Of the names, sizes and times of all its files; '' while one of them may still change unseen, or a link leads out. */
  readonly print: string
  statOf(name: string): FileStat | undefined
}

/** One look at each file: an archive's files that stay as they are cost no more. */
export function readFolderStats(
  { folder, names, outside }: Folder,
  checkedAt: number,
): FolderStats {
  const numbers = new Float64Array(names.length * 3)
  // A link that leads out is a problem at each edition, and none of the files.
  let isSettled = outside.length === 0
  for (const [index, name] of names.entries()) {
    const stat = readFileStat(folder + sep + name) ?? missing
    numbers.set(stat, index * 3)
    isSettled &&= isSettledAt(stat, checkedAt)
  }
  const print = isSettled
    ? hash('sha1', Buffer.concat([Buffer.from(names.join('/')), Buffer.from(numbers.buffer)]))
    : ''
  return {
    print,
    statOf(name) {
      const index = names.indexOf(name)
      const [size = -1, modified = 0, changed = 0] = numbers.subarray(index * 3, index * 3 + 3)
      return index === -1 || size === -1 ? undefined : [size, modified, changed]
    },
  }
}

const missing: FileStat = [-1, 0, 0]
