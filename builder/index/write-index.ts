import { appendFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../output/replace-file.ts'
import type { Entry, PageEntry } from './entry.ts'
import { rowOf, textsOf } from './indexed-article.ts'
import type { IndexKey } from './key.ts'
import {
  logFile,
  type IndexBase,
  type EditionFacts,
  type Index,
  type IndexStep,
} from './read-index.ts'
import { checksum, packed } from './article-texts.ts'

export interface IndexContent {
  readonly entries: ReadonlyMap<string, Entry>
  readonly pages: ReadonlyMap<string, PageEntry>
}

export interface IndexChanges {
  readonly put: readonly Entry[]
  readonly removed: readonly string[]
}

/** Until a whole index is written, the next edition is drawn in full. */
export function invalidateIndex(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export function writeIndex(
  folder: string,
  key: IndexKey,
  facts: EditionFacts,
  content: IndexContent,
): void {
  invalidateIndex(folder)
  mkdirSync(folder, { recursive: true })
  appendTexts(folder, [...content.entries.values()])
  writeBase(folder, key, facts, content)
}

/** A line of the log, or the index whole once the log has grown long. */
export function appendIndex(
  folder: string,
  before: Index,
  facts: EditionFacts,
  content: IndexContent & IndexChanges,
): void {
  const { put, removed, pages } = content
  const step: IndexStep = { ...facts, put: put.map(rowOf), removed, pages: [...pages] }
  const json = JSON.stringify(step)
  const log = logFile(folder, before.base)
  if (before.logged + json.length > longestLog) {
    writeBase(folder, before.key, facts, content)
    rmSync(log, { force: true })
    return
  }
  appendFileSync(log, `${checksum(json)}${json}\n`)
}

/** Bytes: about as long to replay as a tenth of a large index is to read. */
const longestLog = 1_000_000

/** Harmless before an edition, which may still fail. */
export function appendTexts(folder: string, entries: readonly Entry[]): void {
  const file = join(folder, 'texts')
  let offset = existsSync(file) ? statSync(file).size : 0
  const pieces: Buffer[] = []
  for (const entry of entries.filter(({ textRange }) => textRange === undefined)) {
    const piece = packed(textsOf(entry.article))
    entry.textRange = [offset, piece.length]
    offset += piece.length
    pieces.push(piece)
  }
  if (pieces.length > 0) appendFileSync(file, Buffer.concat(pieces))
}

/** Its log is named after it, so an older log would not be read with it. */
function writeBase(
  folder: string,
  key: IndexKey,
  facts: EditionFacts,
  { entries, pages }: IndexContent,
): void {
  const base: IndexBase = {
    key,
    ...facts,
    rows: [...entries.values()].map(rowOf),
    pages: [...pages],
  }
  const json = JSON.stringify(base)
  replaceFile(join(folder, 'index.json'), `${checksum(json)}\n${json}`)
}
