import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Article } from '../../_includes/models/article.ts'
import { cardsInFile, fileOf, lastDay } from '../../_includes/assets/search-fold.js'
import { Bytes } from './bytes.ts'
import { putList } from './list.ts'
import { passagesOf } from './passages.ts'
import type { Segment } from './plan-segments.ts'
import { Postings } from './postings.ts'

/** Bytes of a file of keys, about: a search reads one for every two neighbouring words. */
const fileBytes = 8_000

export type Written = Pick<Segment, 'files' | 'bytes'>

export async function writeSegment(
  folder: string,
  articles: readonly Article[],
  told: (done: number) => void,
): Promise<Written> {
  mkdirSync(folder, { recursive: true })
  const postings = new Postings()
  for (let index = articles.length - 1; index >= 0; index -= 1) {
    const article = articles[index]
    if (article !== undefined) postings.add(index, passagesOf(article))
    if (index % breath === 0) {
      told(articles.length - index)
      await setImmediate()
    }
  }
  const inDays = days(articles)
  writeFileSync(join(folder, 'days.bin'), inDays)
  const { files, bytes } = await writeKeys(folder, postings, articles.length)
  return { files, bytes: bytes + inDays.length + writeCards(folder, articles) }
}

/** Articles and files between pauses, in which a live server answers its readers. */
const breath = 20

async function writeKeys(folder: string, postings: Postings, articles: number): Promise<Written> {
  const files = Math.ceil((postings.count * 1.2 + postings.keys * 12) / fileBytes)
  const [keys, starts] = await byFile(postings, files)
  const bytes = new Bytes()
  let written = 0
  for (let file = 0; file < files; file += 1) {
    const spellings = Map.groupBy(keys.subarray(starts[file], starts[file + 1]), (key) =>
      postings.textOf(key),
    )
    bytes.clear()
    for (const [text, group] of spellings)
      bytes.part(Buffer.from(text)).part(entryOf(postings, group, articles))
    writeFileSync(join(folder, `${file}.bin`), bytes.taken())
    written += bytes.length
    if (file % breath === 0) await setImmediate()
  }
  return { files, bytes: written }
}

async function byFile(
  postings: Postings,
  files: number,
): Promise<[keys: Uint32Array, starts: Uint32Array]> {
  const fileOfKey = new Uint32Array(postings.keys)
  const starts = new Uint32Array(files + 1)
  for (const [key, text] of postings.folded()) {
    const file = fileOf(text, files)
    fileOfKey[key] = file
    if (key % (breath * 1000) === 0) await setImmediate()
    starts[file + 1] = (starts[file + 1] ?? 0) + 1
  }
  for (let file = 0; file < files; file += 1)
    starts[file + 1] = (starts[file + 1] ?? 0) + (starts[file] ?? 0)
  const next = starts.slice()
  const keys = new Uint32Array(postings.keys)
  for (const [key, file] of fileOfKey.entries()) {
    const place = next[file] ?? 0
    keys[place] = key
    next[file] = place + 1
  }
  return [keys, starts]
}

function entryOf(postings: Postings, keys: readonly number[], articles: number): Uint8Array {
  entry.clear()
  for (const key of keys) {
    const { spelling, title, text } = postings.spelled(key)
    for (const each of spelling) entry.number(each)
    putList(entry, title, articles)
    putList(entry, text, articles)
  }
  return entry.taken()
}

const entry = new Bytes()

/** Runs, newest first: days back to the next day that has articles, and how many it has. */
function days(articles: readonly Article[]): Uint8Array {
  const bytes = new Bytes()
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
  return bytes.taken()
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000
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
