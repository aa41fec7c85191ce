import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PictureCopies } from '../content/copies.ts'
import type { Problem } from '../content/problems/problem.ts'
import { hasAllCopies } from './has-all-copies.ts'
import { inParallel } from '../output/parallel.ts'

export interface CopyOptions {
  readonly pictures: readonly PictureCopies[]
  readonly folder: string
  readonly shown: string
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** A folder of copies is there whole or not at all, whenever it is killed. */
export async function makeCopies({
  pictures,
  folder,
  shown,
  onProgress,
}: CopyOptions): Promise<Problem[]> {
  const missing = pictures.filter(
    (picture) => !hasAllCopies(picture, join(folder, picture.contentHash)),
  )
  if (missing.length === 0) return []
  mkdirSync(folder, { recursive: true })
  // Loaded only when there is a picture to copy: most editions have none.
  const { copyPicture } = await import('./copy-picture.ts')
  const problems: Problem[] = []
  onProgress?.(0, missing.length)
  // Two, because sharp keeps several threads busy with one picture already.
  await inParallel(
    2,
    missing,
    async (picture) => {
      const text = await copyPicture(picture, folder)
      if (text !== undefined)
        problems.push({ path: `${shown}/${picture.source}`, line: picture.line, text })
    },
    onProgress,
  )
  return problems
}
