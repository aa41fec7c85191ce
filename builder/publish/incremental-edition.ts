import { nextMomentIn } from '../plan/next-moment.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from '../../_includes/draw.ts'
import type { Site } from '../../_includes/models/page.ts'
import type { Copies } from '../content/copies.ts'
import { isNonEmptyFile } from '../output/link-or-copy.ts'
import { affectedPages, type Affected } from '../plan/affected-pages.ts'
import { isVisibleChange } from '../plan/changes.ts'
import { mostChanged, readDiscussionsOn } from './discussions.ts'
import type { PreparedEdition } from './prepare-edition.ts'
import { IndexWriter } from '../index/writer.ts'
import { rebuild, type Index, type IndexInMaking } from '../index/index-file.ts'
import { pathsOf } from './skipped-articles.ts'
import { retireFiles, retiredFolder } from '../output/retired-files.ts'
import {
  editionFiles,
  editionFolder,
  monthFile,
  monthOf,
  newBuildId,
  type EditionSummary,
} from './manifest.ts'
import { staticPages } from '../plan/plan.ts'
import {
  allCopies,
  changedCopies,
  preparePictures,
  sourcesOf,
  type Sources,
} from './published-copies.ts'
import type { Attempt, BuildOptions, Reason } from './build-options.ts'
import { shows } from '../plan/shows.ts'
import { transaction, type Transaction } from '../output/transaction.ts'

export interface IncrementalOptions {
  readonly question: BuildOptions
  readonly draft: PreparedEdition
  readonly last: Index
  readonly index: IndexInMaking
}

/** In place. Throws `IndexDamaged`. */
export async function makeIncrementalEdition(asked: IncrementalOptions): Promise<Attempt> {
  const { question: options, draft: prepared, last, index } = asked
  const { at, comments, content } = options
  const { before, after, changes } = prepared
  if (before === undefined) return rebuild('there is no last edition')
  // Every page's foot names them all.
  if (titles(prepared.pages) !== titles(prepared.pagesBefore))
    return rebuild('a page of the menu was added, removed or retitled')
  if (changes.length > mostChanged) return rebuild('too many articles changed')
  const copies = changedCopies(content, prepared)
  // No page may name a picture that is not there.
  const problems = await preparePictures(options, copies)
  if (problems.length > 0) return { outcome: 'refused', problems }
  const settledNow = async () =>
    (await comments?.store.changedSince(last.revision, mostChanged)) ?? noneSettled
  // Before anybody has to wait: a whole edition takes long.
  if ((await settledNow()).all) return rebuild(tooManyDiscussed)
  await options.beforeChange?.()
  const settled = await settledNow()
  if (settled.all) return rebuild(tooManyDiscussed)
  const affected = affectedPages({
    site: prepared.site,
    before,
    after,
    changes: changes.filter(isVisibleChange),
    discussed: after.withIds(settled.articles.map(({ article }) => article)),
  })
  const drawings = [
    ...affected.draw,
    ...staticPages(prepared.site, prepared.texts).map((page) => ({ page, because: edited })),
  ]
  const pages = drawings.map(({ page }) => page)
  const discussions = comments ? await readDiscussionsOn(comments.store, pages) : new Map()
  const site = { ...prepared.site, discussions }
  const printed = pages.flatMap((page) => shows(page).whole)
  if (printed.length > 0) await after.prepareBodies(printed)
  const facts = {
    at,
    revision: settled.revision,
    drawn: last.drawn + affected.grown,
    buildId: newBuildId(options.out),
    lastBuildId: last.buildId,
    skipped: pathsOf(prepared.skipped, options),
  }
  const { live, gone } = after.counts()
  const writing = transaction(`${options.out}.next`)
  try {
    const reasons = writePages(writing, options, site, { ...affected, draw: drawings })
    new IndexWriter(index.database, site.newsroom).keepBodies(printed)
    writeCopies(writing, options, prepared, copies)
    const next = nextMomentIn(after, at)
    writeMonths(writing, options, { ...facts, site, next, articles: live + gone }, prepared)
    // It names an edition whose pages do not stand before the last of these files has changed place.
    index.finish(facts)
    writing.commit()
    const removals = reasons.filter(({ removed }) => removed).length
    const written = reasons.length - removals
    return {
      outcome: 'made',
      pages: written,
      removed: removals,
      unchanged: facts.drawn - written,
      reasons,
      site,
    }
  } finally {
    writing.end()
  }
}

const noneSettled = { revision: 0, articles: [], all: false }
const edited = 'the page itself was edited'
const tooManyDiscussed = 'the comments of too many articles changed'

function titles(pages: PreparedEdition['pages']): string {
  return JSON.stringify([...pages].map(([name, { title }]) => [name, title]))
}

function writePages(
  writing: Transaction,
  { out }: BuildOptions,
  site: Site,
  { draw: drawings, remove }: Pick<Affected, 'draw' | 'remove'>,
): Reason[] {
  const reasons: Reason[] = []
  for (const { page, because } of drawings) {
    if (writing.put(join(out, page.file), draw({ ...page, site })))
      reasons.push({ file: page.file, because, removed: false })
  }
  for (const { file, because } of remove)
    if (writing.remove(join(out, file))) reasons.push({ file, because, removed: true })
  return reasons
}

function writeCopies(
  writing: Transaction,
  options: BuildOptions,
  prepared: PreparedEdition,
  copies: { readonly before: Copies; readonly after: Copies },
): void {
  const { out, content } = options
  const after = sourcesOf(options, copies.after)
  for (const [to, from] of after.files) writing.put(join(out, to), readFileSync(from))
  for (const [to, from] of after.kept)
    if (!isNonEmptyFile(join(out, to))) writing.put(join(out, to), readFileSync(from))
  const before = sourcesOf(options, copies.before)
  const left = placesIn(before).filter((to) => !after.files.has(to) && !after.kept.has(to))
  if (left.length === 0) return
  const wanted = new Set(placesIn(sourcesOf(options, allCopies(content, prepared))))
  const summary = left.filter((to) => !wanted.has(to))
  retireFiles(out, summary, retiredFolder(options))
  for (const to of summary) writing.remove(join(out, to))
}

function placesIn({ files, kept }: Sources): string[] {
  return [...files.keys(), ...kept.keys()]
}

function writeMonths(
  writing: Transaction,
  { out }: BuildOptions,
  summary: EditionSummary,
  { changes, after }: PreparedEdition,
): void {
  const months = new Set<string>()
  for (const change of changes)
    for (const entry of [change.before, change.after])
      if (entry !== undefined) months.add(monthOf(entry.article))
  const published = [...months].map((month) => after.inIdMonth(month))
  const folder = editionFolder(out)
  const files = editionFiles(summary, {
    live: published.flatMap(({ live }) => live),
    gone: published.flatMap(({ gone }) => gone),
  })
  for (const month of months)
    if (!files.has(monthFile(month))) writing.remove(join(folder, monthFile(month)))
  for (const [name, text] of files) writing.put(join(folder, name), text)
}
