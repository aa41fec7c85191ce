import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from '../../_includes/draw.ts'
import type { Site } from '../../_includes/models/page.ts'
import type { Copies } from '../content/copies.ts'
import { isThere } from '../output/place.ts'
import { affectedPages, type Affected } from '../plan/affected-pages.ts'
import { changesBetween, isSeen, type Change } from '../plan/changes.ts'
import { readDiscussionsOn } from './discussions.ts'
import type { Draft } from './draft.ts'
import type { Entry } from '../index/entry.ts'
import { markTouching, unmarkTouching } from '../index/touching.ts'
import { rebuild, type Index } from '../index/read-index.ts'
import { pathsOf } from './left-out.ts'
import type { OpenLibrary } from '../index/texts.ts'
import { appendIndex, keepTexts } from '../index/write-index.ts'
import { keep, keptFolder } from '../output/kept.ts'
import { editionFiles, editionFolder, monthFile, monthOf, newImprint } from './manifest.ts'
import { publish, standingPages } from '../plan/plan.ts'
import {
  changedCopies,
  preparePictures,
  publishedCopies,
  sourcesOf,
  type Sources,
} from './published-copies.ts'
import type { Attempt, BuildQuestion, Reason } from './question.ts'
import { transaction, type Transaction } from '../output/transaction.ts'

export interface SmallQuestion {
  readonly question: BuildQuestion
  readonly draft: Draft
  readonly last: Index
  readonly library: OpenLibrary
  readonly folder: string
}

/** In place. Throws `IndexDamaged`. */
export async function smallEdition(asked: SmallQuestion): Promise<Attempt> {
  const { question, draft, last, library, folder } = asked
  const { at, comments, drafts = false } = question
  // Every page's foot names them all.
  if (titles(draft.pages) !== titles(last.pages))
    return rebuild('a page of the menu was added, removed or retitled')
  const settled = (await comments?.store.changedSince(last.revision, mostSettled)) ?? noneSettled
  if (settled.all) return rebuild('the comments of too many articles changed')
  const articles = [...last.entries.values()].map(({ article }) => article)
  const moment = { at: last.at, drafts }
  const before = { entries: last.entries, moment, ...publish(articles, moment) }
  const changes = changesBetween(before, draft)
  const { content } = question
  const copies = changedCopies(content, changes, draft.moment, {
    before: last.pages,
    after: draft.pages,
  })
  // No page may name a picture that is not there.
  const problems = await preparePictures(question, copies.coming)
  if (problems.length > 0) return { outcome: 'refused', problems }
  const affected = affectedPages({
    site: draft.site,
    before,
    after: draft,
    changes: changes.filter(isSeen),
    discussed: settled.articles.map(({ article }) => article),
  })
  const drawings = [
    ...affected.draw,
    ...standingPages(draft.site, draft.texts).map((page) => ({ page, because: edited })),
  ]
  const pages = drawings.map(({ page }) => page)
  const discussions = comments ? await readDiscussionsOn(comments.store, pages) : new Map()
  const site = { ...draft.site, discussions }
  if (pages.some(({ kind }) => kind === 'article' || kind === 'feed')) await library.prepare()
  const facts = {
    at,
    revision: settled.revision,
    drawn: last.drawn + affected.grown,
    imprint: newImprint(question.out),
    leftOut: pathsOf(draft.leftOut, question),
  }
  const writing = transaction(`${question.out}.next`)
  try {
    const reasons = writePages(writing, question, site, { ...affected, draw: drawings })
    writeCopies(writing, question, draft, copies)
    writeMonths(writing, question, { ...draft, ...facts, site }, changes)
    const put = [...changed(changes), ...draft.renewed]
    keepTexts(folder, put)
    markTouching(folder)
    writing.commit()
    const removed = changes.flatMap(({ path, after }) => (after === undefined ? [path] : []))
    appendIndex(folder, last, facts, { ...draft, put, removed })
    unmarkTouching(folder)
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
  { out }: BuildQuestion,
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
  question: BuildQuestion,
  draft: Draft,
  copies: { readonly before: Copies; readonly after: Copies },
): void {
  const { out, content } = question
  const after = sourcesOf(question, copies.after)
  for (const [to, from] of after.files) writing.put(join(out, to), readFileSync(from))
  for (const [to, from] of after.kept)
    if (!isThere(join(out, to))) writing.put(join(out, to), readFileSync(from))
  const before = sourcesOf(question, copies.before)
  const left = placesIn(before).filter((to) => !after.files.has(to) && !after.kept.has(to))
  if (left.length === 0) return
  const wanted = new Set(placesIn(sourcesOf(question, publishedCopies(content, draft))))
  const leaving = left.filter((to) => !wanted.has(to))
  keep(out, leaving, keptFolder(question))
  for (const to of leaving) writing.remove(join(out, to))
}

function placesIn({ files, kept }: Sources): string[] {
  return [...files.keys(), ...kept.keys()]
}

function writeMonths(
  writing: Transaction,
  { out }: BuildQuestion,
  leaving: Parameters<typeof editionFiles>[0],
  changes: readonly Change[],
): void {
  const months = new Set<string>()
  for (const { before, after } of changes)
    for (const entry of [before, after]) if (entry !== undefined) months.add(monthOf(entry.article))
  const folder = editionFolder(out)
  const files = editionFiles(leaving, months)
  for (const [name, text] of files) writing.put(join(folder, name), text)
  for (const month of months)
    if (!files.has(monthFile(month))) writing.remove(join(folder, monthFile(month)))
}

function changed(changes: readonly Change[]): Entry[] {
  return changes.flatMap(({ before, after }) =>
    after === undefined || after === before ? [] : [after],
  )
}
