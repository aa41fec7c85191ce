import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PictureCopies } from '../content/copies.ts'
import type { Problem } from '../content/problems/problem.ts'
import { hasAllCopies } from './has-all-copies.ts'
import { inParallel } from '../output/parallel.ts'

/** Those that are made are kept, and the next build goes on from them. */
export class PicturesLeft extends Error {
  override readonly name = 'PicturesLeft'
}

export interface CopyOptions {
  /** Of what is published now. */
  readonly pictures: readonly PictureCopies[]
  /** Of what has its hour still to come: they are copied after the others, as far as the time reaches. */
  readonly ahead?: readonly PictureCopies[]
  readonly folder: string
  readonly shown: string
  /** Milliseconds since 1970: no copy is begun after it. */
  readonly until?: number | undefined
  readonly now?: () => number
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** A folder of copies is there whole or not at all, whenever it is killed. Throws `PicturesLeft` where nothing worse is known. */
export async function makeCopies({
  pictures,
  ahead = [],
  folder,
  shown,
  until = Number.POSITIVE_INFINITY,
  now = Date.now,
  onProgress,
}: CopyOptions): Promise<Problem[]> {
  const isMissing = (picture: PictureCopies): boolean =>
    !hasAllCopies(picture, join(folder, picture.contentHash))
  const due = new Set(pictures.filter(isMissing))
  const missing = [...due, ...ahead.filter(isMissing)]
  if (missing.length === 0) return []
  mkdirSync(folder, { recursive: true })
  // Loaded only when there is a picture to copy: most editions have none.
  const { copyPicture } = await import('./copy-picture.ts')
  const problems: Problem[] = []
  let left = 0
  onProgress?.(0, missing.length)
  // Two, because sharp keeps several threads busy with one picture already.
  await inParallel(
    2,
    missing,
    async (picture) => {
      if (now() > until) return void (left += due.has(picture) ? 1 : 0)
      const text = await copyPicture(picture, folder)
      if (text !== undefined)
        problems.push({ path: `${shown}/${picture.source}`, line: picture.line, text })
    },
    onProgress,
  )
  if (left > 0 && problems.length === 0)
    throw new PicturesLeft(
      `${left} of ${due.size} new pictures are not copied yet, and time is up: build again, it goes on from there. The last good edition stands.`,
    )
  return problems
}
