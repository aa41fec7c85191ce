import type { Metadata } from 'sharp'
import { isNamedAs, pictureKind } from '../../domain/picture-kind.ts'

export type PreparedPicture =
  | {
      readonly outcome: 'done'
      readonly bytes: Buffer
      readonly width: number
      readonly height: number
    }
  /** Another kind than its name says, or broken. */
  | { readonly outcome: 'kind' }
  | { readonly outcome: 'pixels' }

const maxPixels = 40_000_000
const reading = { failOn: 'error', limitInputPixels: maxPixels } as const
const quality = { quality: 90 }

/** Upright, and without what a camera wrote into it: where, when and by whose telephone. */
export async function preparePicture(name: string, bytes: Buffer): Promise<PreparedPicture> {
  const kind = pictureKind(bytes)
  if (kind === undefined || !isNamedAs(name, kind)) return { outcome: 'kind' }
  // Only pictures need it, and it takes longer to load than all else.
  const { default: sharp } = await import('sharp')
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (head.width * head.height > maxPixels) return { outcome: 'pixels' }
    if (isPlain(head)) {
      await sharp(bytes, reading).stats()
      return { outcome: 'done', bytes, width: head.width, height: head.height }
    }
    const { data, info } = await sharp(bytes, reading)
      .autoOrient()
      .toFormat(kind, kind === 'png' ? {} : quality)
      .toBuffer({ resolveWithObject: true })
    return { outcome: 'done', bytes: data, width: info.width, height: info.height }
  } catch {
    return { outcome: 'kind' }
  }
}

/** Nothing to take out: then its bytes stay as they are, as each time that a JPEG is written it loses. */
function isPlain({ exif, xmp, iptc, comments, orientation = 1, pages = 1 }: Metadata): boolean {
  const notes = [exif, xmp, iptc, comments]
  return notes.every((note) => note === undefined) && orientation === 1 && pages === 1
}
