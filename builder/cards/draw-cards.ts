import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cardsAt } from '../../_includes/format/share-card.ts'
import { isNonEmptyFile } from '../output/link-or-copy.ts'
import { inParallel } from '../output/parallel.ts'
import { replaceFile } from '../output/replace-file.ts'
import { type CardsOptions, wantedCards } from './wanted-cards.ts'

/** The newest first: theirs are asked for. A card costs so little that none is kept which no page names. */
export async function drawCards(options: CardsOptions): Promise<{ drawn: number }> {
  const { newsroom, out, onProgress } = options
  const wanted = wantedCards(options)
  const home = join(out, cardsAt)
  for (const name of existsSync(home) ? readdirSync(home) : [])
    if (!wanted.has(name)) rmSync(join(home, name))
  const missing = [...wanted].filter(([name]) => !isNonEmptyFile(join(home, name)))
  if (missing.length > 0) {
    // Loaded only now: typefaces and sharp take longer to load than most editions.
    const { cardDrawer } = await import('./card-image.ts')
    const draw = await cardDrawer(newsroom)
    await inParallel(
      atOnce,
      missing,
      async ([name, title]) => void replaceFile(join(home, name), await draw(title)),
      onProgress,
    )
  }
  return { drawn: missing.length }
}

/** One is drawn while the others are coded on Node's other threads. */
const atOnce = 3
