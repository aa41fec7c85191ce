import { type Html, html } from '../../html/html.ts'
import type { AvailablePicture } from '../../models/picture.ts'
import { widthsOf, formats, copyAddress, heightAt, type Format } from '../../models/picture.ts'
import { strings } from '../../strings/site.ts'

/** `first`: the one that a reader sees first is fetched before all else. */
export type Loading = 'first' | 'lazy'

interface ImageOptions {
  readonly alt: string
  readonly loading: Loading
  readonly name?: string
  /** `sizes`: for browsers that have not read the stylesheet yet. `most`: pixels of the widest copy worth its bytes. */
  readonly sizes: string
  readonly most: number
}

/** Lightest kind first; a browser that knows none gets a JPEG of middling size. */
export function image(picture: AvailablePicture, options: ImageOptions): Html {
  const { contentHash } = picture
  const { name, loading, sizes, most } = options
  const widths = widthsOf(picture.width).filter((width, index) => index === 0 || width <= most)
  const width = widths.findLast((each) => each <= most / 2) ?? picture.width
  return html`<picture>${formats
    .filter((format) => format !== 'jpeg')
    .map(
      (format) =>
        html`<source type="image/${format}" srcset="${candidates(contentHash, widths, format)}" sizes="${sizes}">`,
    )}<img${name !== undefined && html` class="${name}"`} src="${copyAddress(contentHash, width, 'jpeg')}" alt="${options.alt}" width="${width}" height="${heightAt(width, picture)}"${loadingOf(loading)}></picture>`
}

function candidates(contentHash: string, widths: readonly number[], format: Format): string {
  return widths.map((width) => `${copyAddress(contentHash, width, format)} ${width}w`).join(', ')
}

function loadingOf(loading: Loading): Html {
  return loading === 'first' ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`
}

export const noPicture = html`<p class="no-picture">${strings.noPicture}</p>`
