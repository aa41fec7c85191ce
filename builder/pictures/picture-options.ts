import { widthsOf, formats } from '../../_includes/models/picture.ts'
import type { PictureCopies } from '../content/copies.ts'
import { maxPixels, recipe } from '../content/files/picture-recipe.ts'

export const reading = { failOn: 'error', limitInputPixels: maxPixels } as const

export function optionsFor({ width }: PictureCopies, outputDir: string, isUntold: boolean): object {
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
      const onProgress = isUntold ? image.pipelineColourspace(recipe.untold) : image
      onProgress.flatten({ background: recipe.paper }).withIccProfile('srgb')
    },
  }
}

interface Transformed {
  flatten(options: { readonly background: string }): Transformed
  pipelineColourspace(space: string): Transformed
  withIccProfile(profile: string): Transformed
}
