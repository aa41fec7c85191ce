import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ByteWriter } from './byte-writer.ts'
import { putPostings } from './posting-list.ts'
import type { Postings } from './postings.ts'
import type { Written } from './write-segment.ts'
import { byFile, pauseEvery } from './keys-by-file.ts'

/** Bytes of a file of keys, about: a search reads one for every two neighbouring words. */
const fileBytes = 8_000

export async function writeKeys(
  folder: string,
  postings: Postings,
  articles: number,
): Promise<Written> {
  const files = Math.ceil((postings.count * 1.2 + postings.keys * 12) / fileBytes)
  const [keys, starts] = await byFile(postings, files)
  const bytes = new ByteWriter()
  let written = 0
  for (let file = 0; file < files; file += 1) {
    const spellings = Map.groupBy(keys.subarray(starts[file], starts[file + 1]), (key) =>
      postings.textOf(key),
    )
    bytes.clear()
    for (const [text, group] of spellings)
      bytes.part(Buffer.from(text)).part(entryOf(postings, group, articles))
    writeFileSync(join(folder, `${file}.bin`), bytes.toBytes())
    written += bytes.length
    if (file % pauseEvery === 0) await setImmediate()
  }
  return { files, bytes: written }
}

function entryOf(postings: Postings, keys: readonly number[], articles: number): Uint8Array {
  entry.clear()
  for (const key of keys) {
    const { spelling, title, text } = postings.spelled(key)
    for (const each of spelling) entry.number(each)
    putPostings(entry, title, articles)
    putPostings(entry, text, articles)
  }
  return entry.toBytes()
}

const entry = new ByteWriter()
