import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import copy from '@11ty/eleventy-img'
import { imageSize } from 'image-size'
import sharp from 'sharp'
import { formats, heightAt, widthsOf } from '../../_includes/models/picture.ts'
import type { PictureCopies } from '../content/copies.ts'
import { phrases } from '../content/problems/phrases.ts'
import { isCopied } from './copied.ts'
import { mostPixels, printOf, recipe } from '../content/files/recipe.ts'

/** Pictures at once: a setter that the library's types lack. */
Object.assign(copy, { concurrency: 2 })

/** Answers what is wrong with the picture, if anything. Throws the file system's errors. */
export async function copyPicture(
  picture: PictureCopies,
  folder: string,
): Promise<string | undefined> {
  const bytes = readFileSync(picture.file)
  if (printOf(bytes) !== picture.print)
    throw new Error(`${picture.file} changed while it was being published: build again.`)
  // First and alone: in parallel work on the same bytes the library may miss that they end too soon.
  if (!(await isWhole(bytes))) return phrases.brokenPicture(picture.name)
  const making = mkdtempSync(join(folder, 'next-'))
  try {
    const { space, hasProfile } = await sharp(bytes, reading).metadata()
    const isUntold = space === 'rgb16' && !hasProfile
    await copy(bytes, optionsFor(picture, making, isUntold))
    if (!isCopied(picture, making)) return phrases.crookedPicture(picture.name)
    if (!isAsPlanned(picture, making)) return phrases.crookedPicture(picture.name)
    keep(making, join(folder, picture.print))
    return undefined
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

const reading = { failOn: 'error', limitInputPixels: mostPixels } as const

async function isWhole(bytes: Buffer): Promise<boolean> {
  try {
    await sharp(bytes, reading).stats()
    return true
  } catch {
    return false
  }
}

function optionsFor({ width }: PictureCopies, outputDir: string, isUntold: boolean): object {
  return {
    widths: widthsOf(width),
    formats: [...formats],
    outputDir,
    filenameFormat: (_id: string, _source: unknown, across: number, format: string) =>
      `${across}.${format}`,
    // Its own memory would hold every picture until the end.
    useCache: false,
    minimumThreshold: 1,
    formatFiltering: [],
    // EXIF, XMP and IPTC go, and with them the place where a picture was taken; so it is turned for good.
    fixOrientation: true,
    sharpOptions: reading,
    sharpAvifOptions: { ...recipe.avif },
    sharpWebpOptions: { ...recipe.webp },
    sharpJpegOptions: { ...recipe.jpeg },
    transform: (image: Transformed) => {
      const told = isUntold ? image.pipelineColourspace(recipe.untold) : image
      told.flatten({ background: recipe.paper }).withIccProfile('srgb')
    },
  }
}

interface Transformed {
  flatten(options: { readonly background: string }): Transformed
  pipelineColourspace(space: string): Transformed
  withIccProfile(profile: string): Transformed
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
