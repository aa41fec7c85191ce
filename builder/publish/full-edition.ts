import { nextMomentIn } from '../plan/next-moment.ts'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { draw } from '../../_includes/draw.ts'
import type { Page, Site } from '../../_includes/models/page.ts'
import { linkOrCopy } from '../output/link-or-copy.ts'
import type { Asset } from './assets.ts'
import { mostChanged, noDiscussions, readDiscussions, readDiscussionsOn } from './discussions.ts'
import type { PreparedEdition } from './prepare-edition.ts'
import { drawPages } from '../eleventy/eleventy.ts'
import { IndexWriter } from '../index/writer.ts'
import type { NewIndex, Rebuild } from '../index/index-file.ts'
import { pathsOf } from './skipped-articles.ts'
import { retireRemoved, retiredFolder } from '../output/retired-files.ts'
import { editionFolder, writeEditionFolder, newBuildId } from './manifest.ts'
import { pagesShowing } from '../plan/affected-pages.ts'
import { allPages, publish } from '../plan/plan.ts'
import type { Published } from '../plan/plan-view.ts'
import { carryOver } from './carry-over.ts'
import { changedCopies, preparePictures, sourcesOf, type Sources } from './published-copies.ts'
import type { Attempt, BuildOptions } from './build-options.ts'

export interface FullOptions {
  readonly question: BuildOptions
  readonly draft: PreparedEdition
  readonly assets: readonly Asset[]
  readonly index: NewIndex
}

/** Beside the last edition, then swapped. Every article must have been read. */
export async function makeFullEdition(asked: FullOptions): Promise<Exclude<Attempt, Rebuild>> {
  const { question: options, draft: prepared, assets, index } = asked
  const { out, at, comments, content, onProgress } = options
  const copies = changedCopies(content, prepared)
  // No page may name a picture that is not there.
  const problems = await preparePictures(options, copies)
  if (problems.length > 0) return { outcome: 'refused', problems }
  const drawn = comments ? await readDiscussions(comments.store) : noDiscussions
  let { revision } = drawn
  const site = { ...prepared.site, discussions: drawn.byArticle }
  const articles = prepared.changes.flatMap(({ after }) => after?.article ?? [])
  const published = publish(articles, prepared.moment)
  const pages = allPages(site, { ...published, moment: prepared.moment }, prepared.texts)
  const staging = `${out}.next`
  rmSync(staging, { recursive: true, force: true })
  const buildId = newBuildId(out)
  const next = nextMomentIn(prepared.after, at)
  const skipped = pathsOf(prepared.skipped, options)
  try {
    await drawPages(pages, draw, staging, (done) => onProgress?.(done, pages.length))
    copyFiles(staging, assets, sourcesOf(options, copies.after))
    if (existsSync(out)) {
      carryOver(out, staging)
      retireRemoved(out, staging, retiredFolder(options))
    }
    await options.beforeChange?.()
    revision = await drawSettled({ comments, revision, site, pages, staging })
    new IndexWriter(index.database, site.newsroom).keepBodies(
      pages.flatMap((page) => (page.kind === 'feed' ? page.articles : [])),
    )
    index.finish({ at, revision, drawn: pages.length, buildId, skipped })
  } catch (error) {
    // Half an edition must not go on filling a disk.
    rmSync(staging, { recursive: true, force: true })
    throw error
  }
  index.replace(() => {
    takePlace(staging, out)
    const summary = { site, at, next, revision, buildId, articles: countOf(published) }
    writeEditionFolder(editionFolder(out), summary, published)
  })
  return { outcome: 'made', pages: pages.length, removed: 0, unchanged: 0, reasons: [], site }
}

interface DrawnEdition {
  readonly comments: BuildOptions['comments']
  readonly revision: number
  readonly site: Site
  readonly pages: readonly Page[]
  readonly staging: string
}

/** Whatever was decided while the pages were drawn. Answers the revision that they show now. */
async function drawSettled(edition: DrawnEdition): Promise<number> {
  const { comments, revision, site, pages, staging } = edition
  const settled = await comments?.store.changedSince(revision, mostChanged)
  if (comments === undefined || settled === undefined || settled.all) return revision
  const shown = pages.filter(pagesShowing(settled.articles.map(({ article }) => article)))
  const read = await readDiscussionsOn(comments.store, shown)
  const discussions = new Map([...site.discussions, ...read])
  for (const page of shown)
    writeFileSync(join(staging, page.file), draw({ ...page, site: { ...site, discussions } }))
  return settled.revision
}

function countOf({ live, gone }: Published): number {
  return live.length + gone.length
}

export function copyFiles(out: string, assets: readonly Asset[], { files, kept }: Sources): void {
  for (const { url, bytes } of assets) {
    const file = join(out, url)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  for (const [to, from] of files) {
    mkdirSync(dirname(join(out, to)), { recursive: true })
    copyFileSync(from, join(out, to))
  }
  for (const [to, from] of kept) linkOrCopy(from, join(out, to))
}

/** Two renames: readers see the old edition or the new one, whole. */
function takePlace(staging: string, out: string): void {
  const old = `${out}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, old)
  try {
    renameSync(staging, out)
  } catch (error) {
    if (existsSync(old)) renameSync(old, out)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}
