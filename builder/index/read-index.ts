import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageEntry, Entry } from './entry.ts'
import { entryOfRow, type TextSource, type ArticleRow } from './indexed-article.ts'
import { keyDifference, type IndexKey } from './key.ts'
import { checksum } from './article-texts.ts'

/** Every page must be drawn anew. */
export interface Rebuild {
  readonly outcome: 'rebuild'
  readonly because: string
}

export function rebuild(because: string): Rebuild {
  return { outcome: 'rebuild', because }
}

export interface Index extends EditionFacts {
  readonly outcome: 'index'
  readonly entries: Map<string, Entry>
  readonly pages: ReadonlyMap<string, PageEntry>
  readonly key: IndexKey
  /** `base`: the checksum of the first part; `logged`: bytes of the log. */
  readonly base: string
  readonly logged: number
}

export interface EditionFacts {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The comments' revision that its pages show. */
  readonly revision: number
  readonly drawn: number
  /** Names the edition's folder: an index is never used with another's pages. */
  readonly buildId: string
  /** They were broken when their hour came, and may go on staying out. */
  readonly skipped: readonly string[]
}

/** The file's first line, by which the second is checked. */
export interface IndexBase extends EditionFacts {
  readonly key: IndexKey
  readonly rows: readonly ArticleRow[]
  readonly pages: readonly PageRow[]
}

type PageRow = readonly [name: string, entry: PageEntry]

export interface IndexStep extends EditionFacts {
  readonly put: readonly ArticleRow[]
  readonly removed: readonly string[]
  readonly pages: readonly PageRow[]
}

export function readIndex(folder: string, key: IndexKey, textFile: TextSource): Index | Rebuild {
  const file = join(folder, 'index.json')
  if (!existsSync(file)) return rebuild('there is no index of the last edition')
  const bytes = readFileSync(file)
  const sum = bytes.toString('latin1', 0, 8)
  const json = bytes.subarray(9)
  if (sum !== checksum(json)) return rebuild('the index of the last edition is damaged')
  const base = JSON.parse(json.toString()) as IndexBase
  const changed = keyDifference(base.key, key)
  if (changed !== undefined) return rebuild(changed)
  const log = readLog(logFile(folder, sum))
  if (log.torn) return rebuild('the log of the last editions is damaged')
  const edition = replayed(base, log.steps, textFile)
  return { outcome: 'index', ...edition, key, base: sum, logged: log.bytes }
}

export function logFile(folder: string, base: string): string {
  return join(folder, `log-${base}`)
}

/** Stops at a line that is not whole. */
function readLog(file: string): { steps: IndexStep[]; bytes: number; torn: boolean } {
  const log = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  const steps: IndexStep[] = []
  let bytes = 0
  while (bytes < log.length) {
    const end = log.indexOf('\n', bytes)
    const line = log.toString('utf8', bytes, end === -1 ? log.length : end)
    if (end === -1 || line.slice(0, 8) !== checksum(line.slice(8)))
      return { steps, bytes, torn: true }
    steps.push(JSON.parse(line.slice(8)) as IndexStep)
    bytes = end + 1
  }
  return { steps, bytes, torn: false }
}

function replayed(
  base: IndexBase,
  steps: readonly IndexStep[],
  textFile: TextSource,
): EditionFacts & Pick<Index, 'entries' | 'pages'> {
  const rows = new Map(base.rows.map((row) => [row[0], row]))
  for (const { put, removed } of steps) {
    for (const path of removed) rows.delete(path)
    for (const row of put) rows.set(row[0], row)
  }
  const entries = new Map<string, Entry>()
  for (const [path, row] of rows) entries.set(path, entryOfRow(row, textFile))
  const { at, revision, drawn, buildId, skipped, pages } = steps.at(-1) ?? base
  return { entries, pages: new Map(pages), at, revision, drawn, buildId, skipped }
}
