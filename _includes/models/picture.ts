/** What browsers are offered, the lightest first; JPEG is what every browser and every feed reader understands. */
export const formats = ['avif', 'webp', 'jpeg'] as const

export type Format = (typeof formats)[number]

/** Pixels across: a card on a phone, a phone's whole width, a sharp phone's, and the story's column on a sharp desk. */
const steps = [400, 800, 1200]
const widest = 1600

/** The widths in which a picture is kept, ascending, none wider than the picture itself. */
export function widthsOf(width: number): number[] {
  const last = Math.min(width, widest)
  // A step just below the last would be one more file and hardly fewer bytes.
  return [...steps.filter((step) => step * 1.25 <= last), last]
}

/** Pixels down when a picture is so many across. */
export function heightAt(across: number, { width, height }: Size): number {
  return Math.max(1, Math.round((across * height) / width))
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Where a copy of a picture lies. It follows from the picture's bytes, so it may be cached for ever. */
export function copyAddress(print: string, width: number, format: Format): string {
  return `/assets/anh/${print}-${width}.${format}`
}
