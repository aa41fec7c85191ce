import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { Site } from '../../_includes/models/page.ts'
import { checkLinks } from '../content/check-links.ts'
import { inOrder, type Problem } from '../content/problems/problem.ts'
import { clashes } from '../content/clashes.ts'
import { isFault, type Refused } from '../content/read-archive.ts'
import type { ReadPage, Standing as StandingText } from '../content/read-standing.ts'
import { survey, type Fresh } from '../content/survey.ts'
import type { Standing } from '../plan/changes.ts'
import { entryOf, type Entry, type PageEntry } from '../index/entry.ts'
import { articleOf, pathsOf } from './left-out.ts'
import { placeOf, publish, siteOf } from '../plan/plan.ts'
import type { BuildQuestion } from './question.ts'

export interface Draft extends Standing {
  /** Without comments: they are read once it is known where they show. */
  readonly site: Site
  readonly pages: ReadonlyMap<string, PageEntry>
  readonly texts: readonly StandingText[]
  readonly read: number
  readonly renewed: readonly Entry[]
  readonly advice: readonly Problem[]
  readonly leftOut: readonly Problem[]
}

interface DraftQuestion {
  readonly question: BuildQuestion
  readonly newsroom: Newsroom
  readonly assets: Readonly<Record<string, string>>
  readonly known: {
    readonly entries: ReadonlyMap<string, Entry>
    readonly pages: ReadonlyMap<string, PageEntry>
  }
  readonly mayStayOut: ReadonlySet<string>
  readonly faults: readonly Problem[]
}

export async function readDraft(asked: DraftQuestion): Promise<Draft | Refused> {
  const { question, newsroom, known } = asked
  const { content, shown = 'content', at, drafts = false } = question
  const found = await survey({
    content,
    shown,
    newsroom,
    now: at,
    known: { articles: known.entries, pages: known.pages },
  })
  const entries = new Map<string, Entry>()
  const pages = new Map<string, PageEntry>()
  const texts: StandingText[] = []
  let read = 0
  for (const [path, entry] of found.articles) {
    if ('read' in entry) read += 1
    for (const each of 'read' in entry ? entryOf(entry) : [entry]) entries.set(path, each)
  }
  for (const [name, page] of found.pages) {
    if ('read' in page) read += 1
    if ('read' in page && page.read.standing !== undefined) texts.push(page.read.standing)
    pages.set(name, 'read' in page ? pageEntry(page) : page)
  }
  const isUnseen = (path: string): boolean => {
    const article = entries.get(path)?.article
    return article !== undefined && placeOf(article, { at, drafts }) === 'unseen'
  }
  const goals = [...entries.values()].map(({ article }) => article)
  const links = checkLinks({ ...found, shown, newsroom, goals, isUnseen })
  const { kept, leftOut } = leaveOut(asked, [...asked.faults, ...found.problems, ...links])
  for (const path of pathsOf(leftOut, question)) entries.delete(path)
  const articles = [...entries.values()].map(({ article }) => article)
  const problems = inOrder([...kept, ...clashes(articles, shown)])
  if (problems.some(isFault)) return { problems: inOrder([...problems, ...leftOut]) }
  const standing = [...pages].map(([name, { title }]) => ({ name, title }))
  return {
    ...publish(articles, { at, drafts }),
    moment: { at, drafts },
    entries,
    pages,
    texts,
    read,
    renewed: found.renewed.filter((entry) => 'article' in entry),
    advice: problems,
    leftOut: inOrder(leftOut),
    site: siteOf({
      archive: { newsroom, standing },
      url: question.url ?? newsroom.url,
      assets: asked.assets,
      demo: question.demo ?? false,
      captcha: question.captcha ?? { kind: 'altcha' },
      discussions: new Map(),
    }),
  }
}

function leaveOut({ question, mayStayOut }: DraftQuestion, problems: readonly Problem[]) {
  const stays = (each: Problem): boolean =>
    isFault(each) && mayStayOut.has(articleOf(each, question) ?? '')
  return { kept: problems.filter((each) => !stays(each)), leftOut: problems.filter(stays) }
}

function pageEntry({ read, stamp, print, beside, links, said }: Fresh<ReadPage>): PageEntry {
  return { stamp, print, beside, links, said, title: read.standing?.title ?? '' }
}
