import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { Site } from '../../_includes/models/page.ts'
import { checkLinks } from '../content/check-links.ts'
import { sortProblems, type Problem } from '../content/problems/problem.ts'
import { findAddressConflicts } from '../content/address-conflicts.ts'
import { isFault, type Refused } from '../content/read-archive.ts'
import type {
  ReadStaticPage,
  StaticPageSource as StandingText,
} from '../content/read-static-page.ts'
import { scanContent, type NewlyRead } from '../content/scan-content.ts'
import type { EditionState } from '../plan/changes.ts'
import { entryOf, type Entry, type PageEntry } from '../index/entry.ts'
import { articleOf, pathsOf } from './skipped-articles.ts'
import { visibilityOf, publish, siteOf } from '../plan/plan.ts'
import type { BuildOptions } from './build-options.ts'

export interface PreparedEdition extends EditionState {
  /** Without comments: they are read once it is known where they show. */
  readonly site: Site
  readonly pages: ReadonlyMap<string, PageEntry>
  readonly texts: readonly StandingText[]
  readonly read: number
  readonly renewed: readonly Entry[]
  readonly advice: readonly Problem[]
  readonly skipped: readonly Problem[]
}

interface PrepareOptions {
  readonly question: BuildOptions
  readonly newsroom: Newsroom
  readonly assets: Readonly<Record<string, string>>
  readonly known: {
    readonly entries: ReadonlyMap<string, Entry>
    readonly pages: ReadonlyMap<string, PageEntry>
  }
  readonly mayStayOut: ReadonlySet<string>
  readonly faults: readonly Problem[]
}

export async function prepareEdition(asked: PrepareOptions): Promise<PreparedEdition | Refused> {
  const { question: options, newsroom, known } = asked
  const { content, shown = 'content', at, drafts = false } = options
  const found = await scanContent({
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
    if ('read' in page && page.read.page !== undefined) texts.push(page.read.page)
    pages.set(name, 'read' in page ? pageEntry(page) : page)
  }
  const isUnseen = (path: string): boolean => {
    const article = entries.get(path)?.article
    return article !== undefined && visibilityOf(article, { at, drafts }) === 'unseen'
  }
  const goals = [...entries.values()].map(({ article }) => article)
  const links = checkLinks({ ...found, shown, newsroom, goals, isUnseen })
  const { kept, leftOut } = leaveOut(asked, [...asked.faults, ...found.problems, ...links])
  for (const path of pathsOf(leftOut, options)) entries.delete(path)
  const articles = [...entries.values()].map(({ article }) => article)
  const problems = sortProblems([...kept, ...findAddressConflicts(articles, shown)])
  if (problems.some(isFault)) return { problems: sortProblems([...problems, ...leftOut]) }
  const staticPages = [...pages].map(([name, { title }]) => ({ name, title }))
  return {
    ...publish(articles, { at, drafts }),
    moment: { at, drafts },
    entries,
    pages,
    texts,
    read,
    renewed: found.renewed.filter((entry) => 'article' in entry),
    advice: problems,
    skipped: sortProblems(leftOut),
    site: siteOf({
      archive: { newsroom, staticPages },
      url: options.url ?? newsroom.url,
      assets: asked.assets,
      demo: options.demo ?? false,
      captcha: options.captcha ?? { kind: 'altcha' },
      discussions: new Map(),
    }),
  }
}

function leaveOut({ question: options, mayStayOut }: PrepareOptions, problems: readonly Problem[]) {
  const stays = (each: Problem): boolean =>
    isFault(each) && mayStayOut.has(articleOf(each, options) ?? '')
  return { kept: problems.filter((each) => !stays(each)), leftOut: problems.filter(stays) }
}

function pageEntry({
  read,
  stat,
  contentHash,
  siblings,
  links,
  problems,
}: NewlyRead<ReadStaticPage>): PageEntry {
  return { stat, contentHash, siblings, links, problems, title: read.page?.title ?? '' }
}
