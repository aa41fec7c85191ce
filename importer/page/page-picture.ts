import { attribute, tidy, type PageElement } from './tree.ts'

const furniture =
  /(?:^|[\W_])(?:icons?|ico|spacer|blank|logo|captcha|banner|buttons?|btn|print|mail|email|facebook|zalo|twitter|share|avatar|pixel|arrow|bullet|loading|transparent|star|new\.gif|emoji)(?=[\W_\d]|$)/i

/** A picture of the article; icons, spacers and logos are none. */
export function pictureOf(element: PageElement): { src: string; alt: string } | undefined {
  const later = ['data-src', 'data-original', 'data-lazy-src'].map((name) =>
    attribute(element, name),
  )
  const src = (later.find(Boolean) ?? attribute(element, 'src')).trim()
  if (src === '') return undefined
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attribute(element, name), 10))
  if (sizes.some((size) => size <= 40)) return undefined
  const isInline = src.startsWith('data:')
  if (
    isInline
      ? !/^data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(src) || src.length < 400
      : furniture.test(fileOf(src))
  )
    return undefined
  return { src, alt: tidy(attribute(element, 'alt')) }
}

function fileOf(address: string): string {
  return address.split(/[?#;]/)[0]?.split('/').at(-1) ?? ''
}
