import { readFileSync } from 'node:fs'
import { imageSize } from 'image-size'
import type { Picture, PictureAtHand } from '../../../_includes/models/picture.ts'
import { copyAddress, heightAt, widthsOf } from '../../../_includes/models/picture.ts'
import { mostPixels, printOf, tallest } from './recipe.ts'
import { findFile, type Beside, type NotFound, type PictureFile } from './enclosures.ts'
import type { Sheet } from '../front-matter/front-matter.ts'
import { isAbsent, readGroup, readText } from '../front-matter/keys.ts'
import { phrases } from '../problems/phrases.ts'
import { isQuarter, isTurned } from './turned.ts'

type Shown = Pick<PictureAtHand, 'src' | 'width' | 'height' | 'print'>

export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|hei[cf]|gif)$/i.test(name)
}

/** `line`: where it is named. */
export function findPicture(name: string, beside: Beside, line: number): Shown | NotFound {
  const file = findFile(name, beside)
  if ('problem' in file) return file
  const picture = measured(readFileSync(file.path), name, line)
  if ('problem' in picture) return picture
  beside.used.push({ name: file.name, picture })
  return shown(picture)
}

export function readPicture(sheet: Sheet, beside: Beside): Picture | undefined {
  const value = sheet.data['image']
  if (isAbsent(value)) return undefined
  const group = readGroup(sheet, 'image', value, ['src', 'alt', 'caption', 'credit'])
  if (group === undefined) return undefined
  const src = readText(sheet, 'image.src', group['src'])
  const alt = readText(sheet, 'image.alt', group['alt'])
  if (src === undefined) sheet.say('image', phrases.missing('image.src'))
  if (alt === undefined) sheet.say('image', phrases.noAlt(src ?? 'image'))
  if (src === undefined || alt === undefined) return undefined
  const found = findPicture(src, beside, sheet.lineOf('image'))
  if ('problem' in found) {
    sheet.say('image', found.problem)
    return undefined
  }
  const caption = readText(sheet, 'image.caption', group['caption']) ?? ''
  return { ...found, alt, caption, credit: readText(sheet, 'image.credit', group['credit']) ?? '' }
}

/** From its head alone; whether the rest is whole shows when its copies are made. */
function measured(bytes: Buffer, name: string, line: number): PictureFile | NotFound {
  const size = sizeOf(bytes)
  if (size === undefined) return { problem: phrases.badPicture(name) }
  const { width, height } = size
  if (width * height > mostPixels) return { problem: phrases.hugePicture(name, width, height) }
  if (height > width * tallest) return { problem: phrases.tallPicture(name) }
  return { print: printOf(bytes), width, height, line }
}

/** Pixels, as readers see the picture. */
function sizeOf(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height, type = '', orientation } = imageSize(bytes)
    if (!pictureTypes.includes(type) || width * height === 0) return undefined
    return isQuarter(orientation) || isTurned(bytes, type)
      ? { width: height, height: width }
      : { width, height }
  } catch {
    return undefined
  }
}

// Not SVG: it can carry a script, which would run under our own address.
const pictureTypes = ['jpg', 'png', 'webp', 'avif', 'heif', 'gif']

function shown(picture: PictureFile): Shown {
  const { print } = picture
  const width = Math.max(...widthsOf(picture.width))
  return {
    src: copyAddress(print, width, 'jpeg'),
    width,
    height: heightAt(width, picture),
    print,
  }
}
