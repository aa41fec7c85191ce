import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from '../../_includes/draw.ts'
import type { Site } from '../../_includes/models/page.ts'
import type { Copies } from '../content/copies.ts'
import { isNonEmptyFile } from '../output/link-or-copy.ts'
import { affectedPages, type Affected } from '../plan/affected-pages.ts'
import { changesBetween, isVisibleChange, type Change } from '../plan/changes.ts'
import { readDiscussionsOn } from './discussions.ts'
import type { PreparedEdition } from './prepare-edition.ts'
import type { Entry } from '../index/entry.ts'
import { setDirty, clearDirty } from '../index/dirty-flag.ts'
import { rebuild, type Index } from '../index/read-index.ts'
import { pathsOf } from './skipped-articles.ts'
import type { TextFile } from '../index/article-texts.ts'
import { appendIndex, appendTexts } from '../index/write-index.ts'
import { retireFiles, retiredFolder } from '../output/retired-files.ts'
import { editionFiles, editionFolder, monthFile, monthOf, newBuildId } from './manifest.ts'
import { publish, staticPages } from '../plan/plan.ts'
import {
  changedCopies,
  preparePictures,
  publishedCopies,
  sourcesOf,
  type Sources,
} from './published-copies.ts'
import type { Attempt, BuildOptions, Reason } from './build-options.ts'
import { transaction, type Transaction } from '../output/transaction.ts'

export interface IncrementalOptions {
  readonly question: BuildOptions
  readonly draft: PreparedEdition
  readonly last: Index
  readonly textFile: TextFile
  readonly folder: string
}

/** In place. Throws `IndexDamaged`. */
export async function makeIncrementalEdition(asked: IncrementalOptions): Promise<Attempt> {
  const { question: options, draft: prepared, last, textFile, folder } = asked
  const { at, comments, drafts = false } = options
  // Every page's foot names them all.
  if (titles(prepared.pages) !== titles(last.pages))
    return rebuild('a page of the menu was added, removed or retitled')
  const settled = (await comments?.store.changedSince(last.revision, mostSettled)) ?? noneSettled
  if (settled.all) return rebuild('the comments of too many articles changed')
  const articles = [...last.entries.values()].map(({ article }) => article)
  const moment = { at: last.at, drafts }
  const before = { entries: last.entries, moment, ...publish(articles, moment) }
  const changes = changesBetween(before, prepared)
  const { content } = options
  const copies = changedCopies(content, changes, prepared.moment, {
    before: last.pages,
    after: prepared.pages,
  })
  // No page may name a picture that is not there.
  const problems = await preparePictures(options, copies.coming)
  if (problems.length > 0) return { outcome: 'refused', problems }
  const affected = affectedPages({
    site: prepared.site,
    before,
    after: prepared,
    changes: changes.filter(isVisibleChange),
    discussed: settled.articles.map(({ article }) => article),
  })
  const drawings = [
    ...affected.draw,
    ...staticPages(prepared.site, prepared.texts).map((page) => ({ page, because: edited })),
  ]
  const pages = drawings.map(({ page }) => page)
  const discussions = comments ? await readDiscussionsOn(comments.store, pages) : new Map()
  const site = { ...prepared.site, discussions }
  if (pages.some(({ kind }) => kind === 'article' || kind === 'feed')) await textFile.prepare()
  const facts = {
    at,
    revision: settled.revision,
    drawn: last.drawn + affected.grown,
    buildId: newBuildId(options.out),
    skipped: pathsOf(prepared.skipped, options),
  }
  const writing = transaction(`${options.out}.next`)
  try {
    const reasons = writePages(writing, options, site, { ...affected, draw: drawings })
    writeCopies(writing, options, prepared, copies)
    writeMonths(writing, options, { ...prepared, ...facts, site }, changes)
    const put = [...changed(changes), ...prepared.renewed]
    appendTexts(folder, put)
    setDirty(folder)
    writing.commit()
    const removed = changes.flatMap(({ path, after }) => (after === undefined ? [path] : []))
    appendIndex(folder, last, facts, { ...prepared, put, removed })
    clearDirty(folder)
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

/** With settled comments of more articles, all are read as for a whole edition. */
const mostSettled = 2000
const noneSettled = { revision: 0, articles: [], all: false }
const edited = 'the page itself was edited'

function titles(pages: Index['pages']): string {
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
  const wanted = new Set(placesIn(sourcesOf(options, publishedCopies(content, prepared))))
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
  summary: Parameters<typeof editionFiles>[0],
  changes: readonly Change[],
): void {
  const months = new Set<string>()
  for (const { before, after } of changes)
    for (const entry of [before, after]) if (entry !== undefined) months.add(monthOf(entry.article))
  const folder = editionFolder(out)
  const files = editionFiles(summary, months)
  for (const [name, text] of files) writing.put(join(folder, name), text)
  for (const month of months)
    if (!files.has(monthFile(month))) writing.remove(join(folder, monthFile(month)))
}

function changed(changes: readonly Change[]): Entry[] {
  return changes.flatMap(({ before, after }) =>
    after === undefined || after === before ? [] : [after],
  )
}
