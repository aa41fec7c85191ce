import type { Article } from '../../_includes/models/article.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { Site } from '../../_includes/models/page.ts'
import { isFault, sortProblems, type Problem } from '../content/problems/problem.ts'
import type { Refused } from '../content/read-archive.ts'
import type { StaticPageSource } from '../content/read-static-page.ts'
import { scanContent } from '../content/scan-content.ts'
import type { Change } from '../plan/changes.ts'
import type { Database } from '../index/database.ts'
import type { PageEntry } from '../index/entry.ts'
import { knownArticles, knownPages, type Index } from '../index/index-file.ts'
import { pagesIn } from '../index/questions.ts'
import { openBodies } from '../index/rows.ts'
import { indexes } from '../index/schema.ts'
import { IndexView } from '../index/view.ts'
import { IndexWriter } from '../index/writer.ts'
import { addressConflicts, problemsOfContent } from './problems-of-content.ts'
import { articleOf, mayBeSkipped, pathsOf } from './skipped-articles.ts'
import { siteOf, type Moment } from '../plan/plan.ts'
import type { BuildOptions } from './build-options.ts'
import { articlesAfter, leaveOut, updateIndex } from './update-index.ts'

export interface PreparedEdition {
  /** Without comments: they are read once it is known where they show. */
  readonly site: Site
  readonly moment: Moment
  /** The last edition; undefined where every page is drawn. */
  readonly before: IndexView | undefined
  readonly after: IndexView
  readonly changes: readonly Change[]
  readonly pages: ReadonlyMap<string, PageEntry>
  readonly pagesBefore: ReadonlyMap<string, PageEntry>
  readonly texts: readonly StaticPageSource[]
  readonly read: number
  readonly advice: readonly Problem[]
  readonly skipped: readonly Problem[]
  /** Paths of articles that a problem keeps out of the edition, but not the edition from being. */
  readonly mayStayOut: ReadonlySet<string>
}

interface PrepareOptions {
  readonly question: BuildOptions
  readonly newsroom: Newsroom
  readonly assets: Readonly<Record<string, string>>
  readonly last: Index | undefined
  /** In a transaction; new where there is no last one. */
  readonly database: Database
  /** Undefined: those that come to their hour. */
  readonly mayStayOut: ReadonlySet<string> | undefined
  readonly faults: readonly Problem[]
}

/** Brings the index up to the content. */
export async function prepareEdition(asked: PrepareOptions): Promise<PreparedEdition | Refused> {
  const { question: options, newsroom, last, database } = asked
  const { content, shown = 'content', at, drafts = false, ahead } = options
  const moment = { at, drafts }
  const bodies = openBodies(content, newsroom)
  const articles = new Map<string, Article>()
  const before = last && new IndexView(last.database, { at: last.at, bodies, articles })
  const mayStayOut =
    asked.mayStayOut ?? (last && before ? mayBeSkipped(last, before, at) : new Set<string>())
  const known = last && {
    articles: knownArticles(last.database),
    pages: knownPages(last.database),
  }
  const scan = await scanContent({
    content,
    shown,
    newsroom,
    now: at,
    ...(known && { known, ...(ahead && { ahead }) }),
  })
  const writer = new IndexWriter(database, newsroom)
  const { changes, faulty, texts } = updateIndex({ scan, before, writer, moment })
  if (last === undefined) database.exec(indexes)
  writer.settleLinks()
  const found = [
    ...asked.faults,
    ...scan.problems,
    ...problemsOfContent({ database, writer, shown, faulty }),
  ]
  const stays = (each: Problem): boolean =>
    isFault(each) && mayStayOut.has(articleOf(each, options) ?? '')
  const leftOut = found.filter(stays)
  leaveOut(pathsOf(leftOut, options), changes, { before, writer })
  const advice = sortProblems([
    ...found.filter((each) => !stays(each)),
    ...addressConflicts(database, shown),
  ])
  if (advice.some(isFault)) return { problems: sortProblems([...advice, ...leftOut]) }
  const pages = pagesIn(database)
  return {
    moment,
    before,
    after: new IndexView(database, { at, bodies, articles: articlesAfter(changes, articles) }),
    changes: [...changes.values()],
    pages,
    pagesBefore: last ? pagesIn(last.database) : new Map(),
    texts,
    read: scan.articles.read.size + scan.pages.read.size,
    advice,
    skipped: sortProblems(leftOut),
    mayStayOut,
    site: siteOf({
      archive: { newsroom, staticPages: [...pages].map(([name, { title }]) => ({ name, title })) },
      url: options.url ?? newsroom.url,
      assets: asked.assets,
      demo: options.demo ?? false,
      captcha: options.captcha ?? { kind: 'altcha' },
      discussions: new Map(),
    }),
  }
}
