import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import {
  siblingRecordsOf,
  checkSource,
  type SourceRecord,
  type SourceCheck,
} from './source-record.ts'
import { bodyPhrases } from './problems/body-phrases.ts'
import type { UsedFile } from './files/sibling-files.ts'
import { articlePathPattern } from './text/slug-pattern.ts'
import { articlePhrases } from './problems/article-phrases.ts'
import type { Problem } from './problems/problem.ts'
import type { ReadArticle } from './read-article.ts'
import type { ReadStaticPage } from './read-static-page.ts'
import { findMisplacedArticles } from './misplaced-articles.ts'
import type { LineProblem } from './text/decode.ts'
import { walk } from './walk.ts'

export type NewlyRead<R> = SourceRecord & { readonly read: R }

export interface ContentScan<A extends SourceRecord, P extends SourceRecord> {
  readonly articles: ReadonlyMap<string, A | NewlyRead<ReadArticle>>
  readonly pages: ReadonlyMap<string, P | NewlyRead<ReadStaticPage>>
  readonly renewed: readonly (A | P)[]
  readonly problems: readonly Problem[]
}

interface ScanOptions<A extends SourceRecord, P extends SourceRecord> {
  readonly content: string
  readonly shown: string
  readonly newsroom: Newsroom
  readonly now: number
  readonly known: {
    readonly articles: ReadonlyMap<string, A>
    readonly pages: ReadonlyMap<string, P>
  }
}

export async function scanContent<A extends SourceRecord, P extends SourceRecord>(
  options: ScanOptions<A, P>,
): Promise<ContentScan<A, P>> {
  const { content, shown, newsroom, known, now } = options
  const problems: Problem[] = []
  const checkedAt = Date.now()
  const articles = await scanFolder({
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
  const pages = await scanFolder({
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
  return {
    articles: articles.found,
    pages: pages.found,
    renewed: [...articles.renewed, ...pages.renewed],
    problems,
  }
}

type Reader<R> = (bytes: Buffer, file: string, name: string) => R

interface FolderOptions<K extends SourceRecord, R> {
  readonly root: string
  readonly shown: string
  readonly known: ReadonlyMap<string, K>
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
): Promise<{ found: Map<string, K | NewlyRead<R>>; renewed: K[] }> {
  const { root, shown, known, checkedAt } = options
  const found = new Map<string, K | NewlyRead<R>>()
  const renewed: K[] = []
  if (!existsSync(root)) return { found, renewed }
  let reader: Reader<R> | undefined
  const { files, outside, almost } = walk(root)
  const report = (path: string, problem: LineProblem): void =>
    void options.problems.push({ path: `${shown}/${path}`, ...problem })
  for (const { path } of outside) report(path, { line: 1, text: articlePhrases.outside })
  for (const { path } of almost) report(path, { line: 1, text: bodyPhrases.stray, advice: true })
  for (const { file, path } of files) {
    const name = options.nameOf(path)
    if (name === undefined) {
      report(path, { line: 1, text: articlePhrases.badPath })
      continue
    }
    const check = checkSource(file, known.get(name), checkedAt)
    if ('code' in check) {
      report(path, { line: 1, text: articlePhrases.unreadable(check.code) })
      continue
    }
    const now = 'unchanged' in check ? check.unchanged : await read(check, file, name)
    if ('unchanged' in check && check.renewed) renewed.push(check.unchanged)
    for (const problem of now.problems) report(path, problem)
    found.set(name, now)
  }
  return { found, renewed }

  async function read(
    { bytes, stat, contentHash }: UnreadFile,
    file: string,
    name: string,
  ): Promise<NewlyRead<R>> {
    reader ??= await options.reader()
    const read = reader(bytes, file, name)
    const { links, used } = read
    const problems = read.problems.map(({ line, text, advice }) => ({
      line,
      text,
      ...(advice === true && { advice }),
    }))
    return {
      stat,
      contentHash,
      problems,
      links,
      siblings: siblingRecordsOf(file, used, checkedAt),
      read,
    }
  }
}

type UnreadFile = Extract<SourceCheck<never>, { readonly bytes: Buffer }>
