import { drawCards } from '../../builder/cards/draw-cards.ts'
import type { Built } from '../../builder/publish/build-options.ts'
import { updateSearch } from '../../builder/search/update-search.ts'
import { progressBar } from '../terminal/progress.ts'
import { secondsFrom } from './summary.ts'

// Readers have the edition already, whatever happens here.

export async function addCards(
  { site: { newsroom }, openView }: Built,
  out: string,
): Promise<void> {
  const begun = performance.now()
  const bar = progressBar(process.stderr, 'cards')
  try {
    using view = openView()
    const live = view.sinceDay(newsroom.cardsSince)
    const { drawn } = await drawCards({ newsroom, live, out, onProgress: bar.update })
    if (drawn > 0) console.log(`Cards: ${drawn} drawn in ${secondsFrom(begun)} s`)
  } catch (error) {
    console.error(
      `Not all cards could be drawn, and the next build will try again. ${String(error)}`,
    )
  } finally {
    bar.end()
  }
}

interface SearchPlace {
  readonly out: string
  readonly cache: string
  readonly anew: boolean
}

export async function addSearch(built: Built, place: SearchPlace): Promise<void> {
  const begun = performance.now()
  const bar = progressBar(process.stderr, 'articles')
  try {
    const { indexed, articles, segments, bytes } = await updateSearch(built, {
      ...place,
      onProgress: bar.update,
    })
    const size = (bytes / 1e6).toFixed(1)
    const seconds = secondsFrom(begun)
    console.log(
      `Search: ${indexed} of ${articles} articles indexed, ${size} MB in ${segments} segments, in ${seconds} s`,
    )
  } catch (error) {
    console.error(
      `The search is still that of an earlier edition, and the next build will try again. ${String(error)}`,
    )
  } finally {
    bar.end()
  }
}
