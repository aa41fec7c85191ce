import { cardOf, cardsAt } from '../../_includes/format/share-card.ts'
import type { Article } from '../../_includes/models/article.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'

export interface CardsOptions {
  readonly newsroom: Newsroom
  readonly live: readonly Article[]
  readonly out: string
  readonly onProgress?: (done: number, all: number) => void
}

/** File name → title. Articles that show a picture need none. */
export function wantedCards({ newsroom, live }: CardsOptions): Map<string, string> {
  const cards = new Map<string, string>()
  const { cardsSince } = newsroom
  const enter = ({ address, title }: ReturnType<typeof cardOf>): void =>
    void cards.set(address.slice(cardsAt.length), title)
  enter(cardOf(newsroom))
  if (cardsSince === undefined) return cards
  for (const article of live) {
    // The day first: the picture's text may have to be read from the disk.
    if (article.at.day < cardsSince) continue
    if ((article.picture?.src ?? null) === null) enter(cardOf(newsroom, article))
  }
  return cards
}
