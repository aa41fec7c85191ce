import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { InternalLink } from './checks/link-target.ts'
import type { PictureFile, UsedFile } from './files/sibling-files.ts'
import { isSameStat, settledStat, readFileStat, type FileStat } from './folders/file-stat.ts'
import type { FolderStats } from './folders/folder-hash.ts'
import type { LineProblem } from './text/decode.ts'
import { tryRead } from './folders/walk.ts'

/** What one reading of a file leaves, so that the next edition need not read it again. */
export interface SourceRecord {
  stat: FileStat
  /** SHA-1 of the bytes: copying a folder or restoring a cache changes every stat and no byte. */
  readonly contentHash: string
  readonly siblings: readonly SiblingRecord[]
  readonly links: readonly InternalLink[]
  /** Advice only: a file with a fault is read again each time. */
  readonly problems: readonly LineProblem[]
}

/** Without `picture` the file is published as it is. */
type SiblingRecord = readonly [name: string, stat: FileStat, picture?: PictureFile]

export type SourceCheck<K> =
  | { readonly unchanged: K; readonly renewed: boolean }
  | { readonly bytes: Buffer; readonly stat: FileStat; readonly contentHash: string }
  | { readonly code: string }

/** The stats were taken before: a change since then is seen the next time. */
export function checkSource<K extends SourceRecord>(
  file: string,
  before: K | undefined,
  { statOf }: Pick<FolderStats, 'statOf'>,
  checkedAt: number,
): SourceCheck<K> {
  const areSiblingsSame = before?.siblings.every(([name, stat]) => isSameStat(stat, statOf(name)))
  const now = statOf(basename(file))
  if (before !== undefined && areSiblingsSame === true && isSameStat(before.stat, now))
    return { unchanged: before, renewed: false }
  const bytes = tryRead(() => readFileSync(file))
  if ('code' in bytes) return bytes
  const stat = settledStat(now, checkedAt)
  const contentHash = hash('sha1', bytes)
  if (before?.contentHash !== contentHash || areSiblingsSame !== true)
    return { bytes, stat, contentHash }
  before.stat = stat
  return { unchanged: before, renewed: true }
}

export function siblingRecordsOf(
  file: string,
  used: readonly UsedFile[],
  checkedAt: number,
): SourceRecord['siblings'] {
  const uses = new Map(
    used.toReversed().map((use) => [`${use.name}/${use.picture?.contentHash}`, use]),
  )
  return [...uses.values()].toReversed().map(({ name, picture }): SiblingRecord => {
    const stat = settledStat(readFileStat(join(dirname(file), name)), checkedAt)
    return picture === undefined ? [name, stat] : [name, stat, picture]
  })
}
