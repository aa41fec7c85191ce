import type { Picture } from '../../models/picture.ts'
import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'
import { type Loading, noPicture, image } from './image.ts'

export function figure(picture: Picture, loading: Loading = 'lazy'): Html {
  const { alt, caption, credit } = picture
  return html`<figure>
    ${picture.src === null ? noPicture : image(picture, { alt, loading, ...inStory })}${
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

const inStory = { sizes: '(min-width: 48rem) 46rem, 100vw', most: 1600 } as const
const onTop = { name: 'thumbnail', sizes: '(min-width: 64rem) 48rem, 100vw', most: 1600 } as const
const onCard = {
  name: 'thumbnail',
  sizes: '(min-width: 64rem) 23rem, (min-width: 48rem) 10rem, 6.5rem',
  most: 800,
} as const
