import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { cardsAt } from '../../_includes/format/share-card.ts'
import { isNonEmptyFile, linkOrCopy } from '../output/link-or-copy.ts'
import { inParallel } from '../output/parallel.ts'
import { replaceFile } from '../output/replace-file.ts'
import { type CardsOptions, wantedCards } from './wanted-cards.ts'

export async function drawCards(options: CardsOptions): Promise<{ drawn: number }> {
  const { newsroom, out, folder, onProgress } = options
  const wanted = wantedCards(options)
  const home = join(out, cardsAt)
  for (const name of existsSync(home) ? readdirSync(home) : [])
    if (!wanted.has(name)) rmSync(join(home, name))
  const absent = [...wanted].filter(([name]) => !isNonEmptyFile(join(home, name)))
  const missing = absent.filter(([name]) => !isNonEmptyFile(join(folder, name)))
  if (missing.length > 0) {
    const draw = await artist(newsroom)
    await inParallel(
      2,
      missing,
      async ([name, title]) => void replaceFile(join(folder, name), await draw(title)),
      onProgress,
    )
  }
  for (const [name] of absent) linkOrCopy(join(folder, name), join(home, name))
  return { drawn: missing.length }
}

/** Loaded only when a card must be drawn: typefaces and sharp take longer to load than most editions. */
async function artist({ name, tagline }: Newsroom): Promise<(title: string) => Promise<Buffer>> {
  const [{ default: sharp }, { readTypeface }, { cardSvg }] = await Promise.all([
    import('sharp'),
    import('./typeface.ts'),
    import('./card-svg.ts'),
  ])
  const faces = { bold: readTypeface(700), plain: readTypeface(400) }
  return (title) =>
    sharp(Buffer.from(cardSvg({ title, name, tagline }, faces)))
      .png({ palette: true, colours: 32 })
      .toBuffer()
}
