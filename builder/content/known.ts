import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OwnLink } from './checks/addresses.ts'
import type { PictureFile, Used } from './files/enclosures.ts'
import { isSame, settled, stampOf, type Stamp } from './stamp.ts'
import type { Said } from './text/text.ts'
import { attempt } from './walk.ts'

/** What one reading of a Markdown file leaves, so that the next edition may do without. */
export interface Known {
  /** Renewed where it alone has changed. */
  stamp: Stamp
  /** SHA-1 of the file's bytes: copies and restored caches change every stamp and no byte. */
  readonly print: string
  /** The files beside it that its text names. */
  readonly beside: readonly BesideFile[]
  /** The pages of the site that its text leads to. */
  readonly links: readonly OwnLink[]
  /** Advice: a file with a problem is never known. */
  readonly said: readonly Said[]
}

/** `picture` undefined: the file is offered as it is. */
type BesideFile = readonly [name: string, stamp: Stamp, picture?: PictureFile]

export type Look<K> =
  | { readonly known: K; readonly renewed: boolean }
  | { readonly bytes: Buffer; readonly stamp: Stamp; readonly print: string }
  | { readonly code: string }

/** What is known of a file, where it still holds; else its bytes, or the error's code. `lookedAt`: when the survey began. */
export function lookAt<K extends Known>(
  file: string,
  before: K | undefined,
  lookedAt: number,
): Look<K> {
  const isBesideSame = before?.beside.every(([name, stamp]) =>
    isSame(stamp, stampOf(join(dirname(file), name))),
  )
  // Before the bytes are read: what changes in between is then seen the next time.
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

/** What is to be kept of the files beside an article: each once as it is and once as a picture, if it is both. */
export function besideOf(file: string, used: readonly Used[], lookedAt: number): Known['beside'] {
  const uses = new Map(used.toReversed().map((use) => [`${use.name}/${use.picture?.print}`, use]))
  return [...uses.values()].toReversed().map(({ name, picture }): BesideFile => {
    const stamp = settled(stampOf(join(dirname(file), name)), lookedAt)
    return picture === undefined ? [name, stamp] : [name, stamp, picture]
  })
}
