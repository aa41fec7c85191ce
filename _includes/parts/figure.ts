import type { Picture } from '../article.ts'
import { html, type Html } from '../html.ts'
import { strings } from '../strings.ts'

/** A picture with its caption and credit, or a frame that says the picture is not at hand. */
export function figure(picture: Picture, loading: Loading = 'lazy'): Html {
  const { src, alt, caption, credit } = picture
  return html`<figure>
    ${src === null ? empty : html`<img src="${src}" alt="${alt}"${size(picture)}${lazily(loading)}>`}${
      (caption !== '' || credit !== '') &&
      html`
        <figcaption>${caption}${credit !== '' && html` <span class="credit">${strings.credit(credit)}</span>`}</figcaption>`
    }
  </figure>
  `
}

/** A card's small picture: decoration beside a title that says it all. */
export function thumbnail(picture: Picture, loading: Loading): Html | false {
  if (picture.src === null) return false
  return html`<img class="thumbnail" src="${picture.src}" alt=""${size(picture)}${lazily(loading)}>`
}

/** `eager` for the one picture that a reader sees first. */
type Loading = 'eager' | 'lazy'

function lazily(loading: Loading): Html | false {
  return loading === 'lazy' && html` loading="lazy"`
}

function size({ width, height }: Picture): Html | false {
  if (width === undefined || height === undefined) return false
  return html` width="${width}" height="${height}"`
}

const empty = html`<p class="no-picture">${strings.noPicture}</p>`
