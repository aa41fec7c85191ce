import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../../_includes/article.ts'
import type { Site } from '../../_includes/page.ts'
import type { KnownArticle, Manifest } from '../../functions/comments/edition.ts'
import type { Published } from './plan.ts'

export interface Leaving extends Published {
  readonly site: Site
  /** The edition's instant, in milliseconds since 1970. */
  readonly at: number
  readonly revision: number
  /** A name that no other edition has. */
  readonly imprint: string
}

/** Where an edition leaves what the function must know of it: beside the site's own folder. */
export function editionFolder(out: string): string {
  return join(dirname(out), '.edition')
}

/** Writes `.edition/` whole, beside the old one, and puts it in its place. */
export function leaveEdition(folder: string, leaving: Leaving): void {
  const next = `${folder}.next`
  rmSync(next, { recursive: true, force: true })
  for (const [name, text] of editionFiles(leaving)) {
    const file = join(next, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  rmSync(folder, { recursive: true, force: true })
  renameSync(next, folder)
}

/** The name of the edition whose files stand in a folder; undefined where there is none. */
export function imprintOf(folder: string): string | undefined {
  const file = join(folder, 'imprint')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The files of `.edition/` by name: all of them, or only those of some months (`YYYY/MM`) and what always changes. */
export function editionFiles(leaving: Leaving, months?: ReadonlySet<string>): Map<string, string> {
  const files = new Map<string, string>()
  for (const [month, articles] of Object.entries(byMonth(leaving, months)))
    files.set(monthFile(month), JSON.stringify(articles))
  files.set('manifest.json', JSON.stringify(manifest(leaving)))
  return files.set('imprint', leaving.imprint)
}

export function monthFile(month: string): string {
  return `articles/${month}.json`
}

export function monthOf({ id }: Article): string {
  return id.slice(0, 7)
}

/** What the function reads first. */
function manifest({ site, at, revision }: Leaving): Manifest {
  const { newsroom, url, assets, stand, demo } = site
  return { at: new Date(at).toISOString(), revision, url, newsroom, assets, stand, demo }
}

/** Drafts are in none: nobody may comment there. */
function byMonth(
  { live, gone }: Published,
  wanted: ReadonlySet<string> | undefined,
): Record<string, Record<string, KnownArticle>> {
  const months: Record<string, Record<string, KnownArticle>> = {}
  const enter = (article: Article, isGone: boolean): void => {
    const month = monthOf(article)
    if (article.draft || wanted?.has(month) === false) return
    months[month] ??= {}
    months[month][article.id.slice(8)] = known(article, isGone)
  }
  for (const article of live) enter(article, false)
  for (const article of gone) enter(article, true)
  return months
}

function known({ id, path, title, section, comments }: Article, gone: boolean): KnownArticle {
  return { id, url: `/${path}/`, title, section, comments, gone }
}
