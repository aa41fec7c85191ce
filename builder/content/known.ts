import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OwnLink } from './checks/addresses.ts'
import type { PictureFile, Used } from './files/enclosures.ts'
import { isSame, settled, stampOf, type Stamp } from './stamp.ts'
import type { Said } from './text/text.ts'
import { attempt } from './walk.ts'

/** What one reading of a file leaves, so that the next edition need not read it again. */
export interface Known {
  stamp: Stamp
  /** SHA-1 of the bytes: copying a folder or restoring a cache changes every stamp and no byte. */
  readonly print: string
  readonly beside: readonly BesideFile[]
  readonly links: readonly OwnLink[]
  /** Advice only: a file with a fault is read again each time. */
  readonly said: readonly Said[]
}

/** Without `picture` the file is published as it is. */
type BesideFile = readonly [name: string, stamp: Stamp, picture?: PictureFile]

export type Look<K> =
  | { readonly known: K; readonly renewed: boolean }
  | { readonly bytes: Buffer; readonly stamp: Stamp; readonly print: string }
  | { readonly code: string }

export function lookAt<K extends Known>(
  file: string,
  before: K | undefined,
  lookedAt: number,
): Look<K> {
  const isBesideSame = before?.beside.every(([name, stamp]) =>
    isSame(stamp, stampOf(join(dirname(file), name))),
  )
  // Taken before the bytes are read: a change in between is seen the next time.
  const now = stampOf(file)
  if (before !== undefined && isBesideSame === true && isSame(before.stamp, now))
    return { known: before, renewed: false }
  const bytes = attempt(() => readFileSync(file))
  if ('code' in bytes) return bytes
  const stamp = settled(now, lookedAt)
  const print = hash('sha1', bytes)
  if (before?.print !== print || isBesideSame !== true) return { bytes, stamp, print }
  before.stamp = stamp
  return { known: before, renewed: true }
}

export function besideOf(file: string, used: readonly Used[], lookedAt: number): Known['beside'] {
  const uses = new Map(used.toReversed().map((use) => [`${use.name}/${use.picture?.print}`, use]))
  return [...uses.values()].toReversed().map(({ name, picture }): BesideFile => {
    const stamp = settled(stampOf(join(dirname(file), name)), lookedAt)
    return picture === undefined ? [name, stamp] : [name, stamp, picture]
  })
}
