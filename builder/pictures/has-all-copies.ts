import { join } from 'node:path'
import { copyPathsOf, type PictureCopies } from '../content/copies.ts'
import { isNonEmptyFile } from '../output/link-or-copy.ts'

/** A power cut leaves names without bytes, and people tidy up. */
export function hasAllCopies(picture: PictureCopies, folder: string): boolean {
  return copyPathsOf(picture).every(({ name }) => isNonEmptyFile(join(folder, name)))
}
