import type { Article } from '../../_includes/models/article.ts'
import type { InternalLink } from '../content/checks/link-target.ts'
import type { SourceRecord } from '../content/source-record.ts'
import type { LineProblem } from '../content/text/decode.ts'
import type { Database } from './database.ts'
import type { PageEntry } from './entry.ts'
import { unpacked } from './rows.ts'

/** `file`: under the content folder. */
export interface IndexedLink {
  readonly file: string
  readonly link: InternalLink
}

type LinkRow = readonly [file: string, line: number, target: string, name: string | null]

export function lostLinks(database: Database): IndexedLink[] {
  return database
    .rows<LinkRow>('SELECT file, line, target, name FROM link WHERE isLost = 1')
    .map(linkOf)
}

/** To drafts, and to articles whose hour has not come, from what readers see. */
export function linksToUnseen(database: Database): IndexedLink[] {
  const from = "SELECT 1 FROM article WHERE visibility = 0 AND 'articles/' || path || '.md' = ?"
  return database
    .rows<LinkRow>(
      `SELECT file, line, target, name FROM article JOIN link ON goal = path WHERE visibility = 0`,
    )
    .map(linkOf)
    .filter(({ file }) => database.row(from, file) === undefined)
}

function linkOf([file, line, target, name]: LinkRow): IndexedLink {
  return { file, link: name === null ? [line, target] : [line, target, name] }
}

/** What was said of files that are not read again. */
export function advice(database: Database): { file: string; problems: readonly LineProblem[] }[] {
  const articles = database.rows<[string, string]>(
    "SELECT 'articles/' || path || '.md', record FROM article WHERE advised = 1",
  )
  const pages = database.rows<[string, string]>("SELECT 'pages/' || name || '.md', entry FROM page")
  return [...articles, ...pages].map(([file, record]) => ({
    file,
    problems: unpacked<SourceRecord>(record).problems,
  }))
}

export function namesOf(database: Database): { articles: string[]; pages: string[] } {
  const [articles = [], pages = []] = [
    'SELECT path FROM article ORDER BY path',
    'SELECT name FROM page',
  ].map((sql) => database.rows<[string]>(sql).map(([name]) => name))
  return { articles, pages }
}

export function pagesIn(database: Database): Map<string, PageEntry> {
  const rows = database.rows<[string, string]>('SELECT name, entry FROM page')
  return new Map(rows.map(([name, entry]) => [name, unpacked<PageEntry>(entry)]))
}

type Rival = Pick<Article, 'path' | 'formerly' | 'tags'>

/** By path, those that may want one address: renamed ones, who has their old paths, and the first with each name of a tag. */
export function addressRivals(database: Database): Rival[] {
  const rivals = new Map<string, { formerly: readonly string[]; tags: Article['tags'] }>()
  const enter = (path: string, more: Partial<Omit<Rival, 'path'>>): void => {
    const { formerly = [], tags = [] } = rivals.get(path) ?? {}
    rivals.set(path, {
      formerly: more.formerly ?? formerly,
      tags: [...tags, ...(more.tags ?? [])],
    })
  }
  const renamed = database.rows<[string, string]>(
    'SELECT path, article FROM article WHERE renamed = 1',
  )
  for (const [path, article] of renamed) {
    const { formerly } = unpacked<Article>(article)
    enter(path, { formerly })
    for (const old of formerly)
      if (database.row('SELECT 1 FROM article WHERE path = ?', old) !== undefined) enter(old, {})
  }
  for (const names of namesBySlug(database).values())
    for (const { path, ...tag } of names.length > 1 ? names : []) enter(path, { tags: [tag] })
  return [...rivals]
    .map(([path, rest]) => ({ path, ...rest }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** With the first article of each name. Goes from one name to the next: there are far more tags. */
function namesBySlug(
  database: Database,
): Map<string, { name: string; slug: string; path: string }[]> {
  const found = new Map<string, { name: string; slug: string; path: string }[]>()
  type Named = readonly [slug: string, name: string, path: string]
  // One comparison of both columns would go through all of a slug's rows.
  const ofSlug =
    'SELECT slug, name, path FROM tag WHERE slug = ? AND name > ? ORDER BY name, path LIMIT 1'
  const ofNext = 'SELECT slug, name, path FROM tag WHERE slug > ? ORDER BY slug, name, path LIMIT 1'
  for (let last: Named = ['', '', '']; ;) {
    const [before, known] = last
    const next = database.row<Named>(ofSlug, before, known) ?? database.row<Named>(ofNext, before)
    if (next === undefined) return found
    const [slug, name, path] = next
    found.set(slug, [...(found.get(slug) ?? []), { slug, name, path }])
    last = next
  }
}
