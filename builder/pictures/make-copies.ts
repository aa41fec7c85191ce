import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PictureCopies } from '../content/copies.ts'
import type { Problem } from '../content/problems/problem.ts'
import { isCopied } from './copied.ts'
import { twoAtOnce } from '../output/two-at-once.ts'

export interface CopyQuestion {
  readonly pictures: readonly PictureCopies[]
  /** Where copies are kept from one edition to the next. */
  readonly folder: string
  /** How problems name the content folder. */
  readonly shown: string
  /** Hears how many of the pictures that had to be copied are done. */
  readonly told?: ((done: number, all: number) => void) | undefined
}

/**
 * Makes the copies that are not kept yet, and says what is wrong with the pictures that cannot be copied. A folder of
 * copies is there whole or not at all, whenever this is killed.
 */
export async function makeCopies({
  pictures,
  folder,
  shown,
  told,
}: CopyQuestion): Promise<Problem[]> {
  const missing = pictures.filter((picture) => !isCopied(picture, join(folder, picture.print)))
  if (missing.length === 0) return []
  mkdirSync(folder, { recursive: true })
  // Loaded when there is a picture to copy: most editions have none, and start sooner without.
  const { copyPicture } = await import('./copy-picture.ts')
  const problems: Problem[] = []
  await twoAtOnce(
    missing,
    async (picture) => {
      const text = await copyPicture(picture, folder)
      if (text !== undefined)
        problems.push({ path: `${shown}/${picture.source}`, line: picture.line, text })
    },
    told,
  )
  return problems
}
