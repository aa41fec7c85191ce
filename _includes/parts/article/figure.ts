import type { Picture, PictureAtHand } from '../../models/article.ts'
import { html, type Html } from '../../html/html.ts'
import { copyAddress, formats, heightAt, widthsOf, type Format } from '../../models/picture.ts'
import { strings } from '../../strings/site.ts'

/** `first`: the one that a reader sees first is fetched before all else. */
type Loading = 'first' | 'lazy'

export function figure(picture: Picture, loading: Loading = 'lazy'): Html {
  const { alt, caption, credit } = picture
  return html`<figure>
    ${picture.src === null ? empty : image(picture, { alt, loading, ...inStory })}${
      (caption !== '' || credit !== '') &&
      html`
        <figcaption>${caption}${credit !== '' && html` <span class="credit">${strings.credit(credit)}</span>`}</figcaption>`
    }
  </figure>
  `
}

export function thumbnail(picture: Picture, loading: Loading): Html | false {
  if (picture.src === null) return false
  return image(picture, { alt: '', loading, ...(loading === 'first' ? onTop : onCard) })
}

interface Look {
  readonly alt: string
  readonly loading: Loading
  readonly name?: string
  /** `sizes`: for browsers that have not read the stylesheet yet. `most`: pixels of the widest copy worth its bytes. */
  readonly sizes: string
  readonly most: number
}

const inStory = { sizes: '(min-width: 48rem) 46rem, 100vw', most: 1600 } as const
const onTop = { name: 'thumbnail', sizes: '(min-width: 64rem) 48rem, 100vw', most: 1600 } as const
const onCard = {
  name: 'thumbnail',
  sizes: '(min-width: 64rem) 23rem, (min-width: 48rem) 10rem, 6.5rem',
  most: 800,
} as const

/** Lightest kind first; a browser that knows none gets a JPEG of middling size. */
function image(picture: PictureAtHand, look: Look): Html {
  const { print } = picture
  const { name, loading, sizes, most } = look
  const widths = widthsOf(picture.width).filter((width, index) => index === 0 || width <= most)
  const width = widths.findLast((each) => each <= most / 2) ?? picture.width
  return html`<picture>${formats
    .filter((format) => format !== 'jpeg')
    .map(
      (format) =>
        html`<source type="image/${format}" srcset="${candidates(print, widths, format)}" sizes="${sizes}">`,
    )}<img${name !== undefined && html` class="${name}"`} src="${copyAddress(print, width, 'jpeg')}" alt="${look.alt}" width="${width}" height="${heightAt(width, picture)}"${loadingOf(loading)}></picture>`
}

function candidates(print: string, widths: readonly number[], format: Format): string {
  return widths.map((width) => `${copyAddress(print, width, format)} ${width}w`).join(', ')
}

function loadingOf(loading: Loading): Html {
  return loading === 'first' ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`
}

const empty = html`<p class="no-picture">${strings.noPicture}</p>`
