import { existsSync, realpathSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { readFolderStats } from './folders/folder-hash.ts'
import type { LookAhead } from './folders/look-ahead.ts'
import type { SeenFolder } from './folders/look.ts'
import { articleKind, pageKind, type KindOptions } from './kinds.ts'
import { findMisplacedArticles } from './misplaced-articles.ts'
import { bodyPhrases } from './problems/body-phrases.ts'
import type { Problem } from './problems/problem.ts'
import type { ReadParts } from './read-article.ts'
import {
  readFolder,
  type FolderReading,
  type Kind,
  type NewlyRead,
  type Reading,
} from './read-folder.ts'
import type { ReadStaticPage } from './read-static-page.ts'
import type { SourceRecord } from './source-record.ts'
import { folders, listFolder, type Folder } from './folders/walk.ts'

/** What the last edition knew of one of the content's two folders. */
export interface KnownFolder<K extends SourceRecord> {
  /** Path of a folder → the print that it had. */
  readonly prints: ReadonlyMap<string, string>
  recordsIn(folder: string): ReadonlyMap<string, K>
}

interface FolderScan<K extends SourceRecord, R> {
  /** What is new, or has changed. */
  readonly read: Map<string, NewlyRead<R>>
  /** The bytes are the same, the times are not. */
  readonly renewed: Map<string, K>
  readonly removed: string[]
  /** Of folders that must be looked at file by file the next time too, ''; of those that are gone, undefined. */
  readonly prints: Map<string, string | undefined>
}

export interface ContentScan<A extends SourceRecord, P extends SourceRecord> {
  readonly articles: FolderScan<A, ReadParts>
  readonly pages: FolderScan<P, ReadStaticPage>
  /** Of files and folders; what was read of articles and pages keeps its own. */
  readonly problems: readonly Problem[]
}

interface ScanOptions<A extends SourceRecord, P extends SourceRecord> extends KindOptions {
  readonly known?: { readonly articles: KnownFolder<A>; readonly pages: KnownFolder<P> }
  /** Of the articles, for a small edition. */
  readonly ahead?: LookAhead
}

/** Nothing was read before. */
const unknown: KnownFolder<never> = { prints: new Map(), recordsIn: () => new Map<string, never>() }

export async function scanContent<A extends SourceRecord = never, P extends SourceRecord = never>(
  options: ScanOptions<A, P>,
): Promise<ContentScan<A, P>> {
  const { content, shown, known = { articles: unknown, pages: unknown }, ahead } = options
  const problems: Problem[] = []
  const checkedAt = Date.now()
  const articles = await scanFolders<A, ReadParts>(articleKind(options), {
    known: known.articles,
    seen: await ahead,
    checkedAt,
    problems,
    second: async () => {
      const { openSecondReader } = await import('./second-reader.ts')
      return openSecondReader(options, checkedAt)
    },
  })
  const pages = await scanFolders<P, ReadStaticPage>(pageKind(options), {
    known: known.pages,
    checkedAt,
    problems,
  })
  for (const path of findMisplacedArticles(content))
    problems.push({ path: `${shown}/${path}`, line: 1, text: bodyPhrases.stray, advice: true })
  return { articles, pages, problems }
}

interface FoldersOptions<K extends SourceRecord, R> {
  readonly known: KnownFolder<K>
  /** Undefined: nobody has looked yet. */
  readonly seen?: readonly SeenFolder[] | undefined
  readonly checkedAt: number
  readonly problems: Problem[]
  /** Loaded only when there is much to read. */
  readonly second?: () => Promise<
    AsyncDisposable & { readonly read: (folder: Folder) => Promise<FolderReading<never, R>> }
  >
}

/** Files for which a second thread takes less time to start than it saves. */
const many = 1000

async function scanFolders<K extends SourceRecord, R extends Reading>(
  kind: Kind<R>,
  { known, seen, checkedAt, problems, second }: FoldersOptions<K, R>,
): Promise<FolderScan<K, R>> {
  const { toRead, same } = seen ? changedOf(seen, kind.root, known.prints) : allIn(kind.root)
  // A small edition looks at one folder after the other: the names of all would fill memory.
  const listed = known === unknown ? [...toRead] : undefined
  const files = listed?.reduce((sum, { names }) => sum + names.length, 0) ?? 0
  const queue = eachOnce(listed ?? toRead)
  const found: { readonly path: string; reading?: FolderReading<K, R> | undefined }[] = []
  await using other = files < many ? undefined : await second?.()
  // Twice, so that it has its next folder when it is done with one.
  await Promise.all([take(here), ...(other ? [take(other.read), take(other.read)] : [])])
  const scan: FolderScan<K, R> = {
    read: new Map(),
    renewed: new Map(),
    removed: [],
    prints: new Map(),
  }
  for (const { path, reading } of found) enter(path, reading)
  const present = new Set([...same, ...found.map(({ path }) => path)])
  for (const path of known.prints.keys())
    if (!present.has(path)) {
      scan.prints.set(path, undefined)
      scan.removed.push(...known.recordsIn(path).keys())
    }
  return scan

  async function take(
    read: (folder: Folder) => Promise<FolderReading<K, R> | undefined>,
  ): Promise<void> {
    for (const folder of queue) {
      const entry: (typeof found)[number] = { path: folder.path }
      found.push(entry)
      entry.reading = await read(folder)
    }
  }

  /** Undefined where nothing changed. */
  async function here(folder: Folder): Promise<FolderReading<K, R> | undefined> {
    const stats = readFolderStats(folder, checkedAt)
    if (stats.print !== '' && stats.print === known.prints.get(folder.path)) return undefined
    const records = known.recordsIn(folder.path)
    const reading = await readFolder<K, R>(folder, stats, records, kind, checkedAt)
    // Reading takes long: a live server answers between.
    if (reading.read.size > 0) await setImmediate()
    return reading
  }

  function enter(path: string, reading: FolderReading<K, R> | undefined): void {
    if (reading === undefined) return
    for (const [name, each] of reading.read) scan.read.set(name, each)
    for (const [name, each] of reading.renewed) scan.renewed.set(name, each)
    scan.removed.push(...reading.removed)
    problems.push(...reading.problems)
    scan.prints.set(path, reading.print)
  }
}

/** Whoever takes one, takes it from all others. */
function* eachOnce<Each>(all: Iterable<Each>): Generator<Each> {
  yield* all
}

interface FoundFolders {
  readonly toRead: Iterable<Folder>
  /** Paths of those that nobody need look at. */
  readonly same: readonly string[]
}

function allIn(root: string): FoundFolders {
  return { toRead: existsSync(root) ? folders(root) : [], same: [] }
}

function changedOf(
  seen: readonly SeenFolder[],
  root: string,
  prints: ReadonlyMap<string, string>,
): FoundFolders {
  const home = realpathSync(root)
  const isSame = ({ path, print }: SeenFolder): boolean =>
    print !== '' && print === prints.get(path)
  const toRead = seen
    .filter((each) => !isSame(each) && existsSync(each.folder))
    .map(({ folder, path }) => listFolder({ folder, path, home }))
  return { toRead, same: seen.filter(isSame).map(({ path }) => path) }
}
