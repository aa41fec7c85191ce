import { cardOf, cardSize } from '../../format/share-card.ts'
import { type Html, html } from '../../html/html.ts'
import type { Article } from '../../models/article.ts'
import type { Site } from '../../models/page.ts'

export interface ShareImage {
  readonly url: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

export function shareImage({ picture }: Article, site: Site): ShareImage | undefined {
  if (picture === undefined || picture.src === null) return undefined
  const { src, alt, width, height } = picture
  return { url: new URL(src, site.url).href, alt, width, height }
}

export function shareCard({ newsroom, url }: Site, article: Article | undefined): ShareImage {
  const { address, title } = cardOf(newsroom, article)
  return { url: `${url}${address}`, alt: title, ...cardSize }
}

export function openGraphImage({ url, alt, width, height }: ShareImage): Html {
  return html`
    <meta property="og:image" content="${url}">
    <meta property="og:image:alt" content="${alt}">
    <meta property="og:image:width" content="${width}">
    <meta property="og:image:height" content="${height}">`
}
