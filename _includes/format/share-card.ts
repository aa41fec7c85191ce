import type { Article } from '../models/article.ts'
import type { Newsroom } from '../models/newsroom.ts'
import { shortHash } from './short-hash.ts'

export interface ShareCard {
  readonly address: string
  readonly title: string
}

/** Pixels: the size that Open Graph readers do not crop. */
export const cardSize = { width: 1200, height: 630 } as const

/** Increase it when cards are drawn otherwise. */
const designVersion = 2

/** Never depends on which cards exist already: a page has the same bytes whenever it is drawn. */
export function cardOf(newsroom: Newsroom, article?: Pick<Article, 'title' | 'at'>): ShareCard {
  const { name, tagline, cardsSince } = newsroom
  const hasOwn =
    article !== undefined &&
    cardsSince !== undefined &&
    article.at.day >= cardsSince &&
    isDrawable(article.title)
  const title = hasOwn ? article.title : name
  return {
    address: `${cardsAt}${shortHash(JSON.stringify([designVersion, name, tagline, title]))}.png`,
    title,
  }
}

/** A missing character could reverse a headline: `CO₂ ≥ 30 %` must not become `CO 30 %`. */
function isDrawable(title: string): boolean {
  return drawable.test(title.normalize('NFC').replace(unseen, ''))
}

const unseen = /[\s\p{Default_Ignorable_Code_Point}]/gu

/** The characters that `builder/cards/letters.ts` can draw; a test compares the two. */
const drawable =
  /^(?:[!-~¡-¬®-ķĹ-ſƏƒƠơƯưƷǍǎǓǔǤ-ǩǮǯǾǿȘ-țȞȟȷəʒʻʼˆˇˉ˚˜˝ΓΔΠΩμπЀ-џҐґҰұẀ-ẅẞẠ-ỹ–—‘-‚“-„†•…‰′″‹›⁄⁰⁴-⁹₀-₉₫€₮₴₸₺₽ℓ№℮←-↓∂∆∏∑−∕∙√∞∫≈≠≤≥◊⟨⟩]|[\u0300-\u0304\u0307-\u0309\u0312\u0323\u0326\u0327\u20E3]|\p{Emoji})*$/u

export const cardsAt = '/assets/the-chia-se/'
