import type { Article } from '../models/article.ts'
import type { Newsroom } from '../models/newsroom.ts'
import { shortPrint } from './short-print.ts'

/** A drawn card, for pages that have no picture of their own to be shared with. */
export interface ShareCard {
  /** From the site's root; it follows from all that the card shows, so it may be cached for ever. */
  readonly address: string
  /** What stands on it, for who does not see it; on the newsroom's own card its name. */
  readonly title: string
}

/** In pixels: what Open Graph's readers cut nothing from. */
export const cardSize = { width: 1200, height: 630 } as const

/** Increase it when cards are drawn otherwise. */
const design = 1

/**
 * The card of an article without a picture: its own from the day on that `newsroom.cardsSince` names, if its typeface
 * has every sign of the title, else the newsroom's. It must not depend on what was drawn already: a page has the same bytes whenever it is drawn.
 */
export function cardOf(newsroom: Newsroom, article?: Pick<Article, 'title' | 'at'>): ShareCard {
  const { name, tagline, cardsSince } = newsroom
  const hasOwn =
    article !== undefined &&
    cardsSince !== undefined &&
    article.at.day >= cardsSince &&
    isDrawable(article.title)
  const title = hasOwn ? article.title : name
  return {
    address: `${cardsAt}${shortPrint(JSON.stringify([design, name, tagline, title]))}.png`,
    title,
  }
}

/** A sign left out could turn a headline's sense: `CO₂ ≥ 30 %` must not become `CO 30 %`. */
function isDrawable(title: string): boolean {
  return drawable.test(title.normalize('NFC').replace(unseen, ''))
}

const unseen = /[\s\p{Default_Ignorable_Code_Point}]/gu

/** The signs of Lora in the subsets that `builder/cards/face.ts` reads; a test holds the two together. */
const drawable =
  /^(?:[!-~¡-¬®-ķĹ-ſƏƒƠơƯưƷǍǎǓǔǤ-ǩǮǯǾǿȘ-țȞȟȷəʒʻʼˆˇˉ˚˜˝Ẁ-ẅẞẠ-ỹ–—‘-‚“-„†•…′″‹›⁄€₮₴₸₺₽ℓ™−∕]|[\u0300\u0301\u0303\u0304\u0308\u0309\u0323])*$/u

/** Where all cards lie. */
export const cardsAt = '/assets/the-chia-se/'
