import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { siblingRecordsOf, checkSource, type SourceRecord } from './source-record.ts'
import { bodyPhrases } from './problems/body-phrases.ts'
import type { UsedFile } from './files/sibling-files.ts'
import { readFolderStats, type FolderStats } from './folder-hash.ts'
import { articlePathPattern } from './text/slug-pattern.ts'
import { articlePhrases } from './problems/article-phrases.ts'
import { isFault, type Problem } from './problems/problem.ts'
import type { ReadArticle } from './read-article.ts'
import type { ReadStaticPage } from './read-static-page.ts'
import { findMisplacedArticles } from './misplaced-articles.ts'
import type { LineProblem } from './text/decode.ts'
import { folders, isAlmostMarkdown, isMarkdown, pathIn, type Folder } from './walk.ts'

export type NewlyRead<R> = SourceRecord & { readonly read: R }

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
  readonly articles: FolderScan<A, ReadArticle>
  readonly pages: FolderScan<P, ReadStaticPage>
  /** Of files and folders; what was read of articles and pages keeps its own. */
  readonly problems: readonly Problem[]
}

interface ScanOptions<A extends SourceRecord, P extends SourceRecord> {
  readonly content: string
  readonly shown: string
  readonly newsroom: Newsroom
  readonly now: number
  readonly known?: { readonly articles: KnownFolder<A>; readonly pages: KnownFolder<P> }
}

/** Nothing was read before. */
const unknown: KnownFolder<never> = { prints: new Map(), recordsIn: () => new Map<string, never>() }

export async function scanContent<A extends SourceRecord = never, P extends SourceRecord = never>(
  options: ScanOptions<A, P>,
): Promise<ContentScan<A, P>> {
  const { content, shown, newsroom, known = { articles: unknown, pages: unknown }, now } = options
  const problems: Problem[] = []
  const checkedAt = Date.now()
  const articles = await scanFolder<A, ReadArticle>({
    root: join(content, 'articles'),
    shown: `${shown}/articles`,
    known: known.articles,
    checkedAt,
    problems,
    nameOf: (path) =>
      path.endsWith('.md') && articlePathPattern.test(path.slice(0, -3))
        ? path.slice(0, -3)
        : undefined,
    // Loaded only when there is something to read: a small edition spends most of its time on loading the parsers.
    reader: async () => {
      const { readArticle } = await import('./read-article.ts')
      return (bytes, file, name) => readArticle(bytes, { file, path: name, newsroom, now })
    },
  })
  const pages = await scanFolder<P, ReadStaticPage>({
    root: join(content, 'pages'),
    shown: `${shown}/pages`,
    known: known.pages,
    checkedAt,
    problems,
    nameOf: (path) => path.replace(/\.md$/, ''),
    reader: async () => {
      const { readStaticPage } = await import('./read-static-page.ts')
      return (bytes, file, name) => readStaticPage(bytes, { file, name, newsroom })
    },
  })
  for (const path of findMisplacedArticles(content))
    problems.push({ path: `${shown}/${path}`, line: 1, text: bodyPhrases.stray, advice: true })
  return { articles, pages, problems }
}

type Reader<R> = (bytes: Buffer, file: string, name: string) => R

interface FolderOptions<K extends SourceRecord, R> {
  readonly root: string
  readonly shown: string
  readonly known: KnownFolder<K>
  readonly checkedAt: number
  readonly problems: Problem[]
  readonly nameOf: (path: string) => string | undefined
  readonly reader: () => Promise<Reader<R>>
}

interface Reading {
  readonly problems: SourceRecord['problems']
  readonly used: readonly UsedFile[]
  readonly links: SourceRecord['links']
}

async function scanFolder<K extends SourceRecord, R extends Reading>(
  options: FolderOptions<K, R>,
): Promise<FolderScan<K, R>> {
  const { root, shown, known, checkedAt } = options
  const scan: FolderScan<K, R> = {
    read: new Map(),
    renewed: new Map(),
    removed: [],
    prints: new Map(),
  }
  const gone = new Set(known.prints.keys())
  let reader: Reader<R> | undefined
  for (const folder of existsSync(root) ? folders(root) : []) {
    gone.delete(folder.path)
    const stats = readFolderStats(folder, checkedAt)
    if (stats.print !== '' && stats.print === known.prints.get(folder.path)) continue
    const told = options.problems.length
    const isWhole = await scanFiles(folder, stats)
    // Reading takes long: a live server answers between.
    if (reader !== undefined) await setImmediate()
    scan.prints.set(folder.path, isWhole && options.problems.length === told ? stats.print : '')
  }
  for (const path of gone) {
    scan.prints.set(path, undefined)
    scan.removed.push(...known.recordsIn(path).keys())
  }
  return scan

  /** False where a file must be read again the next time. */
  async function scanFiles(folder: Folder, stats: FolderStats): Promise<boolean> {
    const before = new Map(known.recordsIn(folder.path))
    let isWhole = true
    for (const name of folder.outside)
      report(folder, name, { line: 1, text: articlePhrases.outside })
    for (const fileName of folder.names) {
      if (isAlmostMarkdown(fileName))
        report(folder, fileName, { line: 1, text: bodyPhrases.stray, advice: true })
      if (!isMarkdown(fileName)) continue
      const name = options.nameOf(pathIn(folder, fileName))
      if (name === undefined) {
        report(folder, fileName, { line: 1, text: articlePhrases.badPath })
        continue
      }
      const file = folder.folder + sep + fileName
      const check = checkSource(file, before.get(name), stats, checkedAt)
      if ('code' in check) {
        report(folder, fileName, { line: 1, text: articlePhrases.unreadable(check.code) })
        continue
      }
      if ('unchanged' in check) {
        before.delete(name)
        if (check.renewed) scan.renewed.set(name, check.unchanged)
        continue
      }
      reader ??= await options.reader()
      const read = reader(check.bytes, file, name)
      const { links, used } = read
      const siblings = siblingRecordsOf(file, used, checkedAt)
      const { stat, contentHash } = check
      const problems = read.problems.map(({ line, text, advice }) => ({
        line,
        text,
        ...(advice === true && { advice }),
      }))
      scan.read.set(name, { stat, contentHash, problems, links, siblings, read })
      if (read.problems.some(isFault)) isWhole = false
      else before.delete(name)
    }
    scan.removed.push(...before.keys())
    return isWhole
  }

  function report(folder: Folder, name: string, problem: LineProblem): void {
    options.problems.push({ path: `${shown}/${pathIn(folder, name)}`, ...problem })
  }
}
