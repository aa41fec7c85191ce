import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { besideOf, lookAt, type Known, type Look } from './known.ts'
import { phrases as bodyPhrases } from './problems/body-phrases.ts'
import type { Used } from './files/enclosures.ts'
import { articlePath } from './text/names.ts'
import { phrases } from './problems/phrases.ts'
import type { Problem } from './problems/problem.ts'
import type { ReadArticle } from './read-article.ts'
import type { ReadPage } from './read-standing.ts'
import { strays } from './strays.ts'
import type { Said } from './text/text.ts'
import { walk } from './walk.ts'

export type Fresh<R> = Known & { readonly read: R }

export interface Survey<A extends Known, P extends Known> {
  readonly articles: ReadonlyMap<string, A | Fresh<ReadArticle>>
  readonly pages: ReadonlyMap<string, P | Fresh<ReadPage>>
  readonly renewed: readonly (A | P)[]
  readonly problems: readonly Problem[]
}

interface SurveyQuestion<A extends Known, P extends Known> {
  readonly content: string
  readonly shown: string
  readonly newsroom: Newsroom
  readonly now: number
  readonly known: {
    readonly articles: ReadonlyMap<string, A>
    readonly pages: ReadonlyMap<string, P>
  }
}

export async function survey<A extends Known, P extends Known>(
  question: SurveyQuestion<A, P>,
): Promise<Survey<A, P>> {
  const { content, shown, newsroom, known, now } = question
  const problems: Problem[] = []
  const lookedAt = Date.now()
  const articles = await surveyFolder({
    root: join(content, 'articles'),
    shown: `${shown}/articles`,
    known: known.articles,
    lookedAt,
    problems,
    nameOf: (path) =>
      path.endsWith('.md') && articlePath.test(path.slice(0, -3)) ? path.slice(0, -3) : undefined,
    // Loaded only when there is something to read: a small edition spends most of its time on loading the parsers.
    reader: async () => {
      const { readArticle } = await import('./read-article.ts')
      return (bytes, file, name) => readArticle(bytes, { file, path: name, newsroom, now })
    },
  })
  const pages = await surveyFolder({
    root: join(content, 'pages'),
    shown: `${shown}/pages`,
    known: known.pages,
    lookedAt,
    problems,
    nameOf: (path) => path.replace(/\.md$/, ''),
    reader: async () => {
      const { readPage } = await import('./read-standing.ts')
      return (bytes, file, name) => readPage(bytes, { file, name, newsroom })
    },
  })
  for (const path of strays(content))
    problems.push({ path: `${shown}/${path}`, line: 1, text: bodyPhrases.stray, advice: true })
  return {
    articles: articles.found,
    pages: pages.found,
    renewed: [...articles.renewed, ...pages.renewed],
    problems,
  }
}

type Reader<R> = (bytes: Buffer, file: string, name: string) => R

interface FolderQuestion<K extends Known, R> {
  readonly root: string
  readonly shown: string
  readonly known: ReadonlyMap<string, K>
  readonly lookedAt: number
  readonly problems: Problem[]
  readonly nameOf: (path: string) => string | undefined
  readonly reader: () => Promise<Reader<R>>
}

interface Reading {
  readonly said: Known['said']
  readonly used: readonly Used[]
  readonly links: Known['links']
}

async function surveyFolder<K extends Known, R extends Reading>(
  question: FolderQuestion<K, R>,
): Promise<{ found: Map<string, K | Fresh<R>>; renewed: K[] }> {
  const { root, shown, known, lookedAt } = question
  const found = new Map<string, K | Fresh<R>>()
  const renewed: K[] = []
  if (!existsSync(root)) return { found, renewed }
  let reader: Reader<R> | undefined
  const { files, outside, almost } = walk(root)
  const say = (path: string, said: Said): void =>
    void question.problems.push({ path: `${shown}/${path}`, ...said })
  for (const { path } of outside) say(path, { line: 1, text: phrases.outside })
  for (const { path } of almost) say(path, { line: 1, text: bodyPhrases.stray, advice: true })
  for (const { file, path } of files) {
    const name = question.nameOf(path)
    if (name === undefined) {
      say(path, { line: 1, text: phrases.badPath })
      continue
    }
    const look = lookAt(file, known.get(name), lookedAt)
    if ('code' in look) {
      say(path, { line: 1, text: phrases.unreadable(look.code) })
      continue
    }
    const now = 'known' in look ? look.known : await read(look, file, name)
    if ('known' in look && look.renewed) renewed.push(look.known)
    for (const said of now.said) say(path, said)
    found.set(name, now)
  }
  return { found, renewed }

  async function read(
    { bytes, stamp, print }: Unread,
    file: string,
    name: string,
  ): Promise<Fresh<R>> {
    reader ??= await question.reader()
    const read = reader(bytes, file, name)
    const { said, links, used } = read
    return { stamp, print, said, links, beside: besideOf(file, used, lookedAt), read }
  }
}

type Unread = Extract<Look<never>, { readonly bytes: Buffer }>
