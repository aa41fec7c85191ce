import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { truncate } from '../../_includes/html/truncate.ts'
import type { Article } from '../../_includes/models/article.ts'
import type { Site } from '../../_includes/models/page.ts'
import type { EditionArticle, Manifest } from '../../functions/comments/actions/edition.ts'
import type { Published } from '../plan/plan-view.ts'
import { replaceFile } from '../output/replace-file.ts'

export interface EditionSummary {
  readonly site: Site
  /** How many are live or gone. */
  readonly articles: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** The next moment that changes a page; undefined: none. */
  readonly next: number | undefined
  readonly revision: number
  readonly buildId: string
}

/** `.edition` beside the site's folder; with the site's name behind it where another site has that place. */
export function editionFolder(out: string): string {
  const folder = join(dirname(out), '.edition')
  const owner = readBuildId(folder)?.slice(uuidLength + 1)
  const isOthers = owner && owner !== basename(out) && existsSync(join(dirname(out), owner))
  return isOthers ? `${folder}-${basename(out)}` : folder
}

const uuidLength = 36

/** A name that no other edition has, and the folder that it is for. */
export function newBuildId(out: string): string {
  return `${crypto.randomUUID()} ${basename(out)}`
}

/** The imprint last: a server that reads meanwhile never finds a known article gone. */
export function writeEditionFolder(
  folder: string,
  summary: EditionSummary,
  published: Published,
): void {
  const files = editionFiles(summary, published)
  for (const [name, text] of files) replaceFile(join(folder, name), text)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name)
    const name = relative(folder, file).replaceAll('\\', '/')
    if (entry.isFile() && !files.has(name)) rmSync(file)
  }
}

export function readBuildId(folder: string): string | undefined {
  const file = join(folder, 'imprint')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The files of these articles' months, and what always changes. */
export function editionFiles(summary: EditionSummary, published: Published): Map<string, string> {
  const files = new Map<string, string>()
  for (const [month, articles] of Object.entries(byMonth(published)))
    files.set(monthFile(month), JSON.stringify(articles))
  files.set('manifest.json', JSON.stringify(manifest(summary)))
  return files.set('imprint', summary.buildId)
}

export function monthFile(month: string): string {
  return `articles/${month}.json`
}

export function monthOf({ id }: Article): string {
  return id.slice(0, 7)
}

function manifest({ site, at, next, revision, articles }: EditionSummary): Manifest {
  const { newsroom: own, url, assets, staticPages, demo } = site
  // The function answers for no address of an old portal.
  const { oldAddresses: _, ...newsroom } = own
  return {
    at: new Date(at).toISOString(),
    ...(next !== undefined && { next: new Date(next).toISOString() }),
    revision,
    articles,
    url,
    newsroom,
    assets,
    stand: staticPages,
    demo,
  }
}

/** Without drafts: nobody may comment there. */
function byMonth({ live, gone }: Published): Record<string, Record<string, EditionArticle>> {
  const months: Record<string, Record<string, EditionArticle>> = {}
  const enter = (article: Article, isGone: boolean): void => {
    if (article.draft) return
    const month = monthOf(article)
    months[month] ??= {}
    months[month][article.id.slice(8)] = known(article, isGone)
  }
  for (const article of live) enter(article, false)
  for (const article of gone) enter(article, true)
  return months
}

/** For the desk, beside a comment. */
const longestSummary = 300

function known(article: Article, gone: boolean): EditionArticle {
  const { id, path, title, section, comments } = article
  const summary = truncate(article.summary, longestSummary)
  return { id, url: `/${path}/`, title, section, summary, comments, gone }
}
