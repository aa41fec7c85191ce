import { drawCards } from '../../builder/cards/draw-cards.ts'
import type { Built } from '../../builder/publish/build-options.ts'
import { updateSearch, type SearchOptions } from '../../builder/search/update-search.ts'
import { coalesce } from './coalesce.ts'

/** Draws the cards of editions and indexes them for search. */
export function finishInBackground(
  options: Pick<SearchOptions, 'out' | 'cache'>,
  log: (line: string) => void,
): (built: Built) => void {
  const { out } = options
  const draw = newestOnly(
    ({ site: { newsroom }, openView }) => {
      using view = openView()
      return drawCards({ newsroom, live: view.sinceDay(newsroom.cardsSince), out })
    },
    (error) =>
      log(`Not all cards could be drawn, and the next edition will try again: ${String(error)}`),
  )
  const index = newestOnly(
    (built) => updateSearch(built, options),
    (error) => log(`Search stays as it was until the next edition: ${String(error)}`),
  )
  return (built) => {
    draw(built)
    index(built)
  }
}

/** One edition at a time, and of those that come meanwhile the newest. */
function newestOnly(
  action: (built: Built) => Promise<unknown>,
  onError: (error: unknown) => void,
): (built: Built) => void {
  let newest: Built | undefined
  const run = coalesce(async () => newest && action(newest))
  return (built) => {
    newest = built
    run().catch(onError)
  }
}
