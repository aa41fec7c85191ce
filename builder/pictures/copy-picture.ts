import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { formats, heightAt, widthsOf } from '../../_includes/models/picture.ts'
import type { PictureCopies } from '../content/copies.ts'
import { articlePhrases } from '../content/problems/article-phrases.ts'
import { pictureHash, recipe } from '../content/files/picture-recipe.ts'
import { decodePicture, type DecodedPicture } from './decode-picture.ts'

/** Answers what is wrong with the picture, if anything. Throws the file system's errors. */
export async function copyPicture(
  picture: PictureCopies,
  folder: string,
): Promise<string | undefined> {
  const bytes = readFileSync(picture.file)
  if (pictureHash(bytes) !== picture.contentHash)
    throw new Error(`${picture.file} changed while it was being published: build again.`)
  const widest = Math.max(...widthsOf(picture.width))
  const decoded = await decodePicture(bytes, widest)
  if (decoded === undefined) return articlePhrases.brokenPicture(picture.name)
  if (!isAsPlanned(decoded, picture, widest)) return articlePhrases.crookedPicture(picture.name)
  const making = mkdtempSync(join(folder, 'next-'))
  try {
    for (const width of widthsOf(picture.width)) {
      const copy = decoded.pixels.clone()
      copy.resize({ width, height: heightAt(width, picture), fit: 'fill' })
      for (const format of formats)
        await copy
          .clone()
          .toFormat(format, recipe[format])
          .toFile(join(making, `${width}.${format}`))
    }
    keep(making, join(folder, picture.contentHash))
    return undefined
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** Pages give each picture's size before it is copied: a wrong one would show it squeezed. */
function isAsPlanned(
  { width, height }: DecodedPicture,
  picture: PictureCopies,
  widest: number,
): boolean {
  return width === widest && Math.abs(height - heightAt(widest, picture)) <= 1
}

/** What lies there is not whole, or another build has made the same copies meanwhile. */
function keep(making: string, place: string): void {
  rmSync(place, { recursive: true, force: true })
  renameSync(making, place)
}
