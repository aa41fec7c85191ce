import { join } from 'node:path'
import { placesOf, type PictureCopies } from '../content/copies.ts'
import { isThere } from '../output/place.ts'

/** A power cut leaves names without bytes, and people tidy up. */
export function isCopied(picture: PictureCopies, folder: string): boolean {
  return placesOf(picture).every(({ name }) => isThere(join(folder, name)))
}
