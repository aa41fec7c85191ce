import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Article } from '../../_includes/models/article.ts'
import { retireFolder, retiredFolder } from '../output/retired-files.ts'
import { lock } from '../output/lock.ts'
import { readCatalogue, segmentFolder, writeCatalogue } from './catalogue.ts'
import { publishIndex, removeUnlisted } from './publish-index.ts'
import { planSegments } from './plan-segments.ts'
import { makeSegment } from './make-segment.ts'
import type { IndexedArticle } from './segment.ts'

export interface SearchOptions {
  readonly out: string
  readonly cache: string
  readonly anew?: boolean
  readonly onProgress?: (done: number, all: number) => void
}

export interface SearchTally {
  readonly articles: number
  readonly indexed: number
  readonly segments: number
  readonly bytes: number
}

/** Of an edition. */
export interface SearchedView extends Disposable {
  readonly bodies: { prepare(): Promise<void> }
  /** Newest first, without drafts. */
  searchable(): readonly IndexedArticle[]
  article(path: string): Article | undefined
}

/** Killed at any moment, it leaves the last index whole. Throws `Locked`. */
export async function updateSearch(
  { openView }: { readonly openView: () => SearchedView },
  { out, cache, anew = false, onProgress = () => undefined }: SearchOptions,
): Promise<SearchTally> {
  const folder = join(cache, `search-${hash('sha1', out).slice(0, 8)}`)
  const unlock = lock(folder)
  try {
    using view = openView()
    const live = view.searchable()
    const { kept, fresh } = planSegments(anew ? [] : readCatalogue(folder), live)
    const parts = [...kept]
    if (fresh.size > 0) {
      await view.bodies.prepare()
      const listed = live.filter(({ path }) => fresh.has(path))
      const chosen = listed.flatMap(({ path }) => view.article(path) ?? [])
      parts.push({ segment: await makeSegment({ folder, listed, chosen, onProgress }), gone: [] })
    }
    const names = parts.map(({ segment }) => segment.name)
    writeCatalogue(folder, parts)
    publishIndex(folder, join(out, 'tim-kiem'), names, (segment) =>
      retireFolder(out, segmentFolder('tim-kiem', segment), retiredFolder({ cache, out })),
    )
    removeUnlisted(folder, names)
    const bytes = parts.reduce((sum, { segment }) => sum + segment.bytes, 0)
    return { articles: live.length, indexed: fresh.size, segments: parts.length, bytes }
  } finally {
    unlock()
  }
}
