import { readFileSync } from 'node:fs'
import { imageSize } from 'image-size'
import type { Picture, AvailablePicture } from '../../../_includes/models/picture.ts'
import { copyAddress, heightAt, widthsOf } from '../../../_includes/models/picture.ts'
import { maxPixels, pictureHash, maxHeightRatio } from './picture-recipe.ts'
import { findFile, type SiblingFiles, type NotFound, type PictureFile } from './sibling-files.ts'
import type { ParsedFile } from '../front-matter/front-matter.ts'
import { isAbsent, readMapping, readText } from '../front-matter/read-values.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import { isQuarterTurn, isRotated } from './exif-orientation.ts'

type Shown = Pick<AvailablePicture, 'src' | 'width' | 'height' | 'contentHash'>

export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|hei[cf]|gif)$/i.test(name)
}

/** `line`: where it is named. */
export function findPicture(name: string, siblings: SiblingFiles, line: number): Shown | NotFound {
  const file = findFile(name, siblings)
  if ('problem' in file) return file
  const picture = measured(readFileSync(file.path), name, line)
  if ('problem' in picture) return picture
  siblings.used.push({ name: file.name, picture })
  return shown(picture)
}

export function readPicture(file: ParsedFile, siblings: SiblingFiles): Picture | undefined {
  const value = file.data['image']
  if (isAbsent(value)) return undefined
  const group = readMapping(file, 'image', value, ['src', 'alt', 'caption', 'credit'])
  if (group === undefined) return undefined
  const src = readText(file, 'image.src', group['src'])
  const alt = readText(file, 'image.alt', group['alt'])
  if (src === undefined) file.addProblem('image.src', articlePhrases.missing('image.src'))
  if (alt === undefined) file.addProblem('image.alt', articlePhrases.noAlt(src ?? 'image'))
  if (src === undefined || alt === undefined) return undefined
  const found = findPicture(src, siblings, file.lineOf('image'))
  if ('problem' in found) {
    file.addProblem('image.src', found.problem)
    return undefined
  }
  const caption = readText(file, 'image.caption', group['caption']) ?? ''
  return { ...found, alt, caption, credit: readText(file, 'image.credit', group['credit']) ?? '' }
}

/** From its head alone; whether the rest is whole shows when its copies are made. */
function measured(bytes: Buffer, name: string, line: number): PictureFile | NotFound {
  const size = sizeOf(bytes)
  if (size === undefined) return { problem: articlePhrases.badPicture(name) }
  const { width, height } = size
  if (width * height > maxPixels)
    return { problem: articlePhrases.hugePicture(name, width, height) }
  if (height > width * maxHeightRatio) return { problem: articlePhrases.tallPicture(name) }
  return { contentHash: pictureHash(bytes), width, height, line }
}

/** Pixels, as readers see the picture. */
function sizeOf(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height, type = '', orientation } = imageSize(bytes)
    if (!pictureTypes.includes(type) || width * height === 0) return undefined
    return isQuarterTurn(orientation) || isRotated(bytes, type)
      ? { width: height, height: width }
      : { width, height }
  } catch {
    return undefined
  }
}

// Not SVG: it can carry a script, which would run under our own address.
const pictureTypes = ['jpg', 'png', 'webp', 'avif', 'heif', 'gif']

function shown(picture: PictureFile): Shown {
  const { contentHash } = picture
  const width = Math.max(...widthsOf(picture.width))
  return {
    src: copyAddress(contentHash, width, 'jpeg'),
    width,
    height: heightAt(width, picture),
    contentHash,
  }
}
