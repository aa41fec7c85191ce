import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import copy from '@11ty/eleventy-img'
import { imageSize } from 'image-size'
import sharp from 'sharp'
import { heightAt, widthsOf } from '../../_includes/models/picture.ts'
import type { PictureCopies } from '../content/copies.ts'
import { articlePhrases } from '../content/problems/article-phrases.ts'
import { hasAllCopies } from './has-all-copies.ts'
import { pictureHash } from '../content/files/picture-recipe.ts'
import { reading, optionsFor } from './picture-options.ts'

/** Pictures at once: a setter that the library's types lack. */
Object.assign(copy, { concurrency: 2 })

/** Answers what is wrong with the picture, if anything. Throws the file system's errors. */
export async function copyPicture(
  picture: PictureCopies,
  folder: string,
): Promise<string | undefined> {
  const bytes = readFileSync(picture.file)
  if (pictureHash(bytes) !== picture.contentHash)
    throw new Error(`${picture.file} changed while it was being published: build again.`)
  // First and alone: in parallel work on the same bytes the library may miss that they end too soon.
  if (!(await isWhole(bytes))) return articlePhrases.brokenPicture(picture.name)
  const making = mkdtempSync(join(folder, 'next-'))
  try {
    const { space, hasProfile } = await sharp(bytes, reading).metadata()
    const isUntold = space === 'rgb16' && !hasProfile
    await copy(bytes, optionsFor(picture, making, isUntold))
    if (!hasAllCopies(picture, making)) return articlePhrases.crookedPicture(picture.name)
    if (!isAsPlanned(picture, making)) return articlePhrases.crookedPicture(picture.name)
    keep(making, join(folder, picture.contentHash))
    return undefined
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

async function isWhole(bytes: Buffer): Promise<boolean> {
  try {
    await sharp(bytes, reading).stats()
    return true
  } catch {
    return false
  }
}

/** Pages give each picture's size before it is copied: a wrong one would show it squeezed. */
function isAsPlanned(picture: PictureCopies, making: string): boolean {
  const across = Math.max(...widthsOf(picture.width))
  const { width, height } = imageSize(readFileSync(join(making, `${across}.jpeg`)))
  return width === across && Math.abs(height - heightAt(across, picture)) <= 1
}

/** What lies there is not whole, or another build has made the same copies meanwhile. */
function keep(making: string, place: string): void {
  rmSync(place, { recursive: true, force: true })
  renameSync(making, place)
}
