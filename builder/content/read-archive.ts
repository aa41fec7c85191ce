import type { Article } from '../../_includes/models/article.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { findAddressConflicts } from './address-conflicts.ts'
import { addressesOf, goalOf, isAddress, lostLink } from './check-links.ts'
import { articleFrom } from './article-parts.ts'
import { copiesOf, type Copies } from './copies.ts'
import { isFault, sortProblems, type Problem } from './problems/problem.ts'
import { readNewsroom } from './newsroom/read-newsroom.ts'
import type { StaticPageSource } from './read-static-page.ts'
import { scanContent, type ContentScan } from './scan-content.ts'

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

type WholeScan = ContentScan<never, never>

export async function readArchive(
  content: string,
  shown = 'content',
  now = Date.now(),
): Promise<Archive | Refused> {
  const newsroom = readNewsroom(content, shown)
  if (!('name' in newsroom)) return { problems: newsroom }
  const found = await scanContent({ content, shown, newsroom, now })
  const articles = [...found.articles.read.values()].flatMap(({ read: { parts } }) =>
    parts === undefined ? [] : articleFrom(parts),
  )
  const ordered = sortProblems([
    ...found.problems,
    ...problemsOfFiles(found, shown),
    ...findAddressConflicts(articles, shown),
    ...lostLinks(found, shown, newsroom),
  ])
  if (ordered.some(isFault)) return { problems: ordered }
  return {
    newsroom,
    articles,
    staticPages: [...found.pages.read.values()].flatMap(({ read }) => read.page ?? []),
    copies: copiesOf({ content, articles: found.articles.read, pages: found.pages.read }),
    advice: ordered,
  }
}

function problemsOfFiles({ articles, pages }: WholeScan, shown: string): Problem[] {
  return filesOf({ articles, pages }, shown).flatMap(([path, { problems }]) =>
    problems.map((problem) => ({ path, ...problem })),
  )
}

function filesOf({ articles, pages }: Pick<WholeScan, 'articles' | 'pages'>, shown: string) {
  return [
    ...[...articles.read].map(([path, each]) => [`${shown}/articles/${path}.md`, each] as const),
    ...[...pages.read].map(([name, each]) => [`${shown}/pages/${name}.md`, each] as const),
  ]
}

function lostLinks(found: WholeScan, shown: string, newsroom: Newsroom): Problem[] {
  const [articles, pages] = [found.articles.read, found.pages.read]
  const known = new Set([...articles.keys(), ...pages.keys()])
  for (const [path, { siblings, read }] of articles) {
    const article = read.parts?.facts
    for (const each of addressesOf(path, { siblings, ...(article && { article }) })) known.add(each)
  }
  for (const [name, page] of pages) for (const each of addressesOf(name, page)) known.add(each)
  const names = () => ({ articles: articles.keys(), pages: pages.keys() })
  return filesOf(found, shown).flatMap(([path, { links }]) =>
    links
      .filter(([, to]) => !isAddress(goalOf(to), newsroom, (goal) => known.has(goal)))
      .map((link) => ({ path, ...lostLink(link, names) })),
  )
}
