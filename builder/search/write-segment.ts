import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Article } from '../../_includes/models/article.ts'
import { cardsInFile } from '../../_includes/assets/search-fold.js'
import { searchableTextOf } from './searchable-text.ts'
import type { Segment } from './segment.ts'
import { Postings } from './postings.ts'
import { writeKeys } from './write-keys.ts'
import { days } from './days.ts'
import { pauseEvery } from './keys-by-file.ts'

export type Written = Pick<Segment, 'files' | 'bytes'>

export async function writeSegment(
  folder: string,
  articles: readonly Article[],
  onProgress: (done: number) => void,
): Promise<Written> {
  mkdirSync(folder, { recursive: true })
  const postings = new Postings()
  for (let index = articles.length - 1; index >= 0; index -= 1) {
    const article = articles[index]
    if (article !== undefined) postings.add(index, searchableTextOf(article))
    if (index % pauseEvery === 0) {
      onProgress(articles.length - index)
      await setImmediate()
    }
  }
  const inDays = days(articles)
  writeFileSync(join(folder, 'days.bin'), inDays)
  const { files, bytes } = await writeKeys(folder, postings, articles.length)
  return { files, bytes: bytes + inDays.length + writeCards(folder, articles) }
}

/** What a result shows before its page is loaded. Answers the bytes written. */
function writeCards(folder: string, articles: readonly Article[]): number {
  let written = 0
  for (let first = 0; first < articles.length; first += cardsInFile) {
    const cards = articles
      .slice(first, first + cardsInFile)
      .map(({ path, title, section, at, summary }) => [path, title, section, at.day, summary])
    const bytes = Buffer.from(JSON.stringify(cards))
    writeFileSync(join(folder, `${first / cardsInFile}.json`), bytes)
    written += bytes.length
  }
  return written
}
