import { createHash } from 'node:crypto'

/**
 * How copies of pictures are made, in the words of sharp's output options. Whatever is changed here changes the
 * addresses of all copies, so an old copy is never taken for a new one.
 */
export const recipe = {
  // Effort 2 of 9: on a picture of 12 megapixels an eighth of the time of effort 4, for a tenth more bytes.
  avif: { quality: 55, effort: 2 },
  webp: { quality: 75 },
  jpeg: { quality: 78, mozjpeg: true },
  /** What a picture of 16 bits that says nothing of its colours is in; sharp would think of wider ones. */
  untold: 'srgb',
  /** What shows through a picture: diagrams are drawn for white paper. */
  paper: '#fff',
} as const

/** Pixels of the largest picture that is taken: above any phone's camera, below what would fill the memory. */
export const mostPixels = 120_000_000

/** How many times higher than wide a picture may be: WebP ends at 16,383 pixels. */
export const tallest = 10

/** Names the copies of a picture: 16 hexadecimal digits of SHA-256 over its bytes and the recipe. */
export function printOf(bytes: Buffer): string {
  return createHash('sha256')
    .update(bytes)
    .update(JSON.stringify(recipe))
    .digest('hex')
    .slice(0, 16)
}
