import { sep } from 'node:path'
import type { UsedFile } from './files/sibling-files.ts'
import type { FolderStats } from './folders/folder-hash.ts'
import { articlePhrases } from './problems/article-phrases.ts'
import { bodyPhrases } from './problems/body-phrases.ts'
import { isFault, type Problem } from './problems/problem.ts'
import { checkSource, siblingRecordsOf, type SourceRecord } from './source-record.ts'
import type { LineProblem } from './text/decode.ts'
import { isAlmostMarkdown, isMarkdown, pathIn, type Folder } from './folders/walk.ts'

export type NewlyRead<R> = SourceRecord & { readonly read: R }

type Reader<R> = (bytes: Buffer, file: string, name: string) => R

/** One of the content's two folders. */
export interface Kind<R> {
  readonly root: string
  readonly shown: string
  readonly nameOf: (path: string) => string | undefined
  /** Loaded only when there is something to read: a small edition spends most of its time on loading the parsers. */
  readonly reader: () => Promise<Reader<R>>
}

export interface Reading {
  readonly problems: SourceRecord['problems']
  readonly used: readonly UsedFile[]
  readonly links: SourceRecord['links']
}

/** What became of the files in a folder. */
export interface FolderReading<K, R> {
  /** '' where it must be looked at file by file the next time too. */
  readonly print: string
  /** What is new, or has changed. */
  readonly read: ReadonlyMap<string, NewlyRead<R>>
  /** The bytes are the same, the times are not. */
  readonly renewed: ReadonlyMap<string, K>
  readonly removed: readonly string[]
  /** Of files; what was read keeps its own. */
  readonly problems: readonly Problem[]
}

export async function readFolder<K extends SourceRecord, R extends Reading>(
  folder: Folder,
  stats: FolderStats,
  known: ReadonlyMap<string, K>,
  kind: Kind<R>,
  checkedAt: number,
): Promise<FolderReading<K, R>> {
  const before = new Map(known)
  const found = { read: new Map<string, NewlyRead<R>>(), renewed: new Map<string, K>() }
  const problems: Problem[] = []
  let isWhole = true
  let reader: Reader<R> | undefined
  for (const name of folder.outside) report(name, { line: 1, text: articlePhrases.outside })
  for (const fileName of folder.names) {
    if (isAlmostMarkdown(fileName))
      report(fileName, { line: 1, text: bodyPhrases.stray, advice: true })
    if (!isMarkdown(fileName)) continue
    const name = kind.nameOf(pathIn(folder, fileName))
    if (name === undefined) {
      report(fileName, { line: 1, text: articlePhrases.badPath })
      continue
    }
    const file = folder.folder + sep + fileName
    const check = checkSource(file, before.get(name), stats, checkedAt)
    if ('code' in check) {
      report(fileName, { line: 1, text: articlePhrases.unreadable(check.code) })
      continue
    }
    if ('unchanged' in check) {
      before.delete(name)
      if (check.renewed) found.renewed.set(name, check.unchanged)
      continue
    }
    reader ??= await kind.reader()
    const read = reader(check.bytes, file, name)
    const { stat, contentHash } = check
    const siblings = siblingRecordsOf(file, read.used, checkedAt)
    found.read.set(name, { stat, contentHash, ...ofFile(read), siblings, read })
    if (read.problems.some(isFault)) isWhole = false
    else before.delete(name)
  }
  const print = isWhole && problems.length === 0 ? stats.print : ''
  return { ...found, print, problems, removed: [...before.keys()] }

  function report(name: string, problem: LineProblem): void {
    problems.push({ path: `${kind.shown}/${pathIn(folder, name)}`, ...problem })
  }
}

function ofFile({ problems, links }: Reading): Pick<SourceRecord, 'problems' | 'links'> {
  return {
    problems: problems.map(({ line, text, advice }) => ({
      line,
      text,
      ...(advice === true && { advice }),
    })),
    links,
  }
}
