import type { Article } from '../../_includes/models/article.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { findAddressConflicts } from './address-conflicts.ts'
import { checkLinks } from './check-links.ts'
import { copiesOf, type Copies } from './copies.ts'
import { sortProblems, type Problem } from './problems/problem.ts'
import { readNewsroom } from './newsroom/read-newsroom.ts'
import type { StaticPageSource } from './read-static-page.ts'
import { scanContent } from './scan-content.ts'

export interface Archive {
  readonly newsroom: Newsroom
  readonly articles: readonly Article[]
  readonly staticPages: readonly StaticPageSource[]
  readonly copies: Copies
  readonly advice: readonly Problem[]
}

export interface Refused {
  readonly problems: readonly Problem[]
  /** The next try may succeed though no file changes: a clock is put right, a folder mounted. */
  readonly mayPass?: boolean
}

export async function readArchive(
  content: string,
  shown = 'content',
  now = Date.now(),
): Promise<Archive | Refused> {
  const newsroom = readNewsroom(content, shown)
  if (!('name' in newsroom)) return { problems: newsroom }
  const known = { articles: new Map<string, never>(), pages: new Map<string, never>() }
  const found = await scanContent({ content, shown, newsroom, known, now })
  const articles = [...found.articles.values()].flatMap(({ read }) => read.article ?? [])
  const links = checkLinks({ ...found, shown, newsroom, goals: articles })
  const ordered = sortProblems([
    ...found.problems,
    ...findAddressConflicts(articles, shown),
    ...links,
  ])
  if (ordered.some(isFault)) return { problems: ordered }
  return {
    newsroom,
    articles,
    staticPages: [...found.pages.values()].flatMap(({ read }) => read.page ?? []),
    copies: copiesOf({ content, articles: found.articles, pages: found.pages }),
    advice: ordered,
  }
}

export function isFault({ advice }: Problem): boolean {
  return advice !== true
}
