import { join } from 'node:path'
import type { Built } from '../../builder/publish/question.ts'
import { coalesce } from './coalesce.ts'
import { drawCards } from '../../builder/cards/draw-cards.ts'

export function drawCardsInBackground(
  { out, cache }: { readonly out: string; readonly cache: string },
  log: (line: string) => void,
): (built: Built) => void {
  let newest: Built | undefined
  const draw = coalesce(async () => {
    if (newest === undefined) return
    const { site, published } = newest
    const folder = join(cache, 'cards')
    await drawCards({ newsroom: site.newsroom, live: published.live, out, folder })
  })
  return (built) => {
    newest = built
    draw().catch((error: unknown) => {
      log(`Not all cards could be drawn, and the next edition will try again: ${String(error)}`)
    })
  }
}
