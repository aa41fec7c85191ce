/** Lightest first; every browser and feed reader understands JPEG. */
export const formats = ['webp', 'jpeg'] as const

export type Format = (typeof formats)[number]

/** Pixels: a card on a phone, a phone's width, a sharp phone's; `widest`: the story's column on a sharp desktop. */
const steps = [400, 800, 1200]
const widest = 1600

export function widthsOf(width: number): number[] {
  const last = Math.min(width, widest)
  // A step just below the last would be one more file and save hardly a byte.
  return [...steps.filter((step) => step * 1.25 <= last), last]
}

export function heightAt(across: number, { width, height }: Size): number {
  return Math.max(1, Math.round((across * height) / width))
}

interface Size {
  readonly width: number
  readonly height: number
}

export function copyAddress(contentHash: string, width: number, format: Format): string {
  return `/assets/anh/${contentHash}-${width}.${format}`
}

export type Picture = AvailablePicture | MissingPicture

interface PictureText {
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

export interface AvailablePicture extends PictureText {
  readonly src: string
  /** Of the widest copy, a JPEG; in pixels, turned as readers see it. */
  readonly width: number
  readonly height: number
  readonly contentHash: string
}

interface MissingPicture extends PictureText {
  readonly src: null
}
