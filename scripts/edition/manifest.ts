import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../../_includes/article.ts'
import type { Site } from '../../_includes/page.ts'
import type { KnownArticle, Manifest } from '../../functions/comments/edition.ts'

export interface Leaving {
  readonly site: Site
  /** The edition's instant, in milliseconds since 1970. */
  readonly at: number
  readonly revision: number
  readonly live: readonly Article[]
  readonly gone: readonly Article[]
}

/** Where an edition leaves what the function must know of it: beside the site's own folder. */
export function editionFolder(out: string): string {
  return join(dirname(out), '.edition')
}

/** Writes `.edition/` whole, beside the old one, and puts it in its place. Drafts are not in it: nobody may comment there. */
export function leaveEdition(folder: string, leaving: Leaving): void {
  const next = `${folder}.next`
  rmSync(next, { recursive: true, force: true })
  for (const [month, articles] of Object.entries(byMonth(leaving))) {
    const file = join(next, 'articles', `${month}.json`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(articles))
  }
  mkdirSync(next, { recursive: true })
  writeFileSync(join(next, 'manifest.json'), JSON.stringify(manifest(leaving)))
  rmSync(folder, { recursive: true, force: true })
  renameSync(next, folder)
}

/** What the function reads first. */
export function manifest({ site, at, revision }: Leaving): Manifest {
  const { newsroom, url, assets, stand, demo } = site
  return { at: new Date(at).toISOString(), revision, url, newsroom, assets, stand, demo }
}

function byMonth({ live, gone }: Leaving): Record<string, Record<string, KnownArticle>> {
  const months: Record<string, Record<string, KnownArticle>> = {}
  const enter = (article: Article, isGone: boolean): void => {
    if (article.draft) return
    const month = article.id.slice(0, 7)
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
