import sharp, { type Sharp } from 'sharp'
import { maxPixels, recipe } from '../content/files/picture-recipe.ts'

export interface DecodedPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Sharp
}

const reading = { failOn: 'error', limitInputPixels: maxPixels } as const

/** Once for all copies, at most so wide: as readers see it, in sRGB. Undefined where the file is not whole. */
export async function decodePicture(
  bytes: Buffer,
  most: number,
): Promise<DecodedPicture | undefined> {
  try {
    const { space, hasProfile } = await sharp(bytes, reading).metadata()
    const picture = sharp(bytes, reading)
    if (space === 'rgb16' && !hasProfile) picture.pipelineColourspace(recipe.untold)
    const { data, info } = await picture
      // EXIF, XMP and IPTC go, and with them the place where a picture was taken; so it is turned for good.
      .autoOrient()
      .resize({ width: most, withoutEnlargement: true })
      .flatten({ background: recipe.paper })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { ...info, pixels: sharp(data, { raw: info }) }
  } catch {
    return undefined
  }
}
