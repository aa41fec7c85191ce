import { lastDay } from '../../_includes/assets/search-fold.js'
import type { Article } from '../../_includes/models/article.ts'
import { ByteWriter } from './byte-writer.ts'

/** Runs, newest first: days back to the next day that has articles, and how many it has. */
export function days(articles: readonly Article[]): Uint8Array {
  const bytes = new ByteWriter()
  const all = articles.map(({ at }) => dayNumber(at.day))
  let before = lastDay
  for (let index = 0; index < all.length;) {
    const day = all[index] ?? before
    let count = 1
    while (all[index + count] === day) count += 1
    bytes.number(before - day).number(count)
    before = day
    index += count
  }
  return bytes.toBytes()
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000
}
