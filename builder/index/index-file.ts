import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SourceRecord } from '../content/source-record.ts'
import type { KnownFolder } from '../content/scan-content.ts'
import { IndexDamaged, openDatabase, type Database } from './database.ts'
import type { ArticleRecord, PageEntry } from './entry.ts'
import { keyDifference, type IndexKey } from './key.ts'
import { packed, unpacked } from './rows.ts'
import { format, tables } from './schema.ts'

/** Every page must be drawn anew. */
export interface Rebuild {
  readonly outcome: 'rebuild'
  readonly because: string
}

export function rebuild(because: string): Rebuild {
  return { outcome: 'rebuild', because }
}

interface EditionFacts {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The comments' revision that its pages show. */
  readonly revision: number
  readonly drawn: number
  /** Names the edition's folder: an index is never used with another's pages. */
  readonly buildId: string
  /** Of the edition before it: pages that still bear this one were left half changed. */
  readonly lastBuildId?: string
  /** They were broken when their hour came, and may go on staying out. */
  readonly skipped: readonly string[]
}

type StoredFacts = EditionFacts & { readonly key: IndexKey }

export interface Index extends EditionFacts {
  readonly outcome: 'index'
  /** As it was when it was opened, whatever is written meanwhile. */
  readonly database: Database
}

/** The next edition's index. Until it is finished, the last one stands. */
export interface IndexInMaking extends Disposable {
  /** In a transaction. */
  readonly database: Database
  /** From now on it is the index, also where its pages are not in place yet: their build id tells. */
  finish(facts: EditionFacts): void
}

/** A new file, which takes the last one's place around `swap`: no index may stand while all pages change. */
export interface NewIndex extends IndexInMaking {
  replace(swap: () => void): void
}

/** `file`: undefined for one that is kept nowhere. */
export function createIndex(file: string | undefined, key: IndexKey): NewIndex {
  const next = file === undefined ? ':memory:' : `${file}.next`
  if (file !== undefined) {
    removeIndex(next)
    mkdirSync(dirname(file), { recursive: true })
  }
  const database = openDatabase(next)
  // It is thrown away unless it is whole.
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; ${tables}`)
  return {
    database,
    finish(facts) {
      writeFacts(database, { ...facts, key })
      database.exec('COMMIT')
      if (file === undefined) return
      // A server reads the last edition while the next is written.
      database.exec('PRAGMA journal_mode = WAL')
      database.close()
    },
    replace(swap) {
      if (file === undefined) return swap()
      removeIndex(file)
      swap()
      renameSync(next, file)
    },
    [Symbol.dispose]() {
      if (file === undefined) return
      database.close()
      removeIndex(next)
    },
  }
}

/** In place. */
export function changeIndex(file: string, key: IndexKey, last: Index): IndexInMaking {
  const database = openDatabase(file)
  database.exec('PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE')
  return {
    database,
    finish(facts) {
      writeFacts(database, { ...facts, key })
      database.exec('COMMIT')
    },
    [Symbol.dispose]() {
      last.database.close()
      database.close()
    },
  }
}

function removeIndex(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

export function openIndex(file: string, key: IndexKey): Index | Rebuild {
  if (!existsSync(file)) return rebuild('there is no index of the last edition')
  try {
    const database = openDatabase(file)
    const index = readIndex(database, key)
    if (index.outcome === 'rebuild') database.close()
    return index
  } catch (error) {
    if (error instanceof IndexDamaged) return rebuild(error.message)
    throw error
  }
}

function readIndex(database: Database, key: IndexKey): Index | Rebuild {
  database.exec('BEGIN')
  const [version] = database.row<[number]>('PRAGMA user_version') ?? []
  if (version !== format) return rebuild('the index is of another version')
  const [text = ''] = database.row<[string]>('SELECT facts FROM edition') ?? []
  const { key: before, ...facts } = unpacked<StoredFacts>(text)
  const changed = keyDifference(before, key)
  return changed === undefined ? { outcome: 'index', database, ...facts } : rebuild(changed)
}

function writeFacts(database: Database, facts: StoredFacts): void {
  database.run('DELETE FROM edition')
  database.run('INSERT INTO edition VALUES (?)', packed(facts))
}

export function knownArticles(database: Database): KnownFolder<ArticleRecord> {
  return {
    prints: printsOf(database, 'articles/'),
    recordsIn: (folder) =>
      recordsOf(database, 'SELECT path, record FROM article WHERE path >= ? AND path < ?', folder),
  }
}

export function knownPages(database: Database): KnownFolder<PageEntry> {
  return {
    prints: printsOf(database, 'pages/'),
    recordsIn: (folder) =>
      recordsOf(database, 'SELECT name, entry FROM page WHERE name >= ? AND name < ?', folder),
  }
}

function printsOf(database: Database, root: string): Map<string, string> {
  const rows = database.rows<[string, string]>('SELECT path, print FROM folder')
  return new Map(
    rows
      .filter(([path]) => path.startsWith(root))
      .map(([path, print]) => [path.slice(root.length), print]),
  )
}

/** Of the files in a folder, not in those under it. */
function recordsOf<K extends SourceRecord>(
  database: Database,
  sql: string,
  folder: string,
): Map<string, K> {
  return new Map(
    database
      .rows<[string, string]>(sql, folder, `${folder}\u{10FFFF}`)
      .filter(([path]) => !path.slice(folder.length).includes('/'))
      .map(([path, record]) => [path, unpacked<K>(record)]),
  )
}
