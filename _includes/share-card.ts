import type { Article } from './article.ts'
import type { Newsroom } from './newsroom.ts'
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
 * The card of an article without a picture: its own from the day on that `newsroom.cardsSince` names, else the
 * newsroom's. It must not depend on what was drawn already: a page has the same bytes whenever it is drawn.
 */
export function cardOf(newsroom: Newsroom, article?: Pick<Article, 'title' | 'at'>): ShareCard {
  const { name, tagline, cardsSince } = newsroom
  const hasOwn = article !== undefined && cardsSince !== undefined && article.at.day >= cardsSince
  const title = hasOwn ? article.title : name
  return {
    address: `${cardsAt}${shortPrint(JSON.stringify([design, name, tagline, title]))}.png`,
    title,
  }
}

/** Where all cards lie. */
export const cardsAt = '/assets/the-chia-se/'
