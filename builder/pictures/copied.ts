import { join } from 'node:path'
import { copyPathsOf, type PictureCopies } from '../content/copies.ts'
import { isThere } from '../output/place.ts'

/** A power cut leaves names without bytes, and people tidy up. */
export function isCopied(picture: PictureCopies, folder: string): boolean {
  return copyPathsOf(picture).every(({ name }) => isThere(join(folder, name)))
}
