import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from '../../_includes/draw.ts'
import type { Site } from '../../_includes/page.ts'
import { copiesOf } from '../archive/read-archive.ts'
import { affectedPages, type Affected } from './affected-pages.ts'
import { changesBetween, isSeen, type Change } from './changes.ts'
import { readDiscussionsOn } from './discussions.ts'
import type { Draft } from './draft.ts'
import type { Entry } from './index/entry.ts'
import { closeJournal, openJournal, type Journal } from './index/journal.ts'
import type { Index } from './index/read-index.ts'
import type { OpenLibrary } from './index/texts.ts'
import { appendIndex, keepTexts } from './index/write-index.ts'
import { editionFiles, editionFolder, monthFile, monthOf } from './manifest.ts'
import { publish, standingPages } from './plan.ts'
import type { BuildQuestion, Reason, Tally } from './question.ts'
import { transaction, type Transaction } from './transaction.ts'

export interface SmallQuestion {
  readonly question: BuildQuestion
  readonly draft: Draft
  readonly last: Index
  /** What a killed build was touching, if the last one was killed. */
  readonly journal: Journal | undefined
  readonly library: OpenLibrary
  /** Where its index is kept. */
  readonly folder: string
}

/** Draws what changed since the last edition, in place; or says why everything must be drawn. Throws `IndexDamaged`. */
export async function smallEdition(
  asked: SmallQuestion,
): Promise<(Tally & { readonly site: Site }) | string> {
  const { question, draft, last, journal, library, folder } = asked
  const { at, comments, drafts = false } = question
  const settled = (await comments?.store.changedSince(last.revision, mostSettled)) ?? noneSettled
  if (settled.all) return 'the comments of too many articles changed'
  const articles = [...last.entries.values()].map(({ article }) => article)
  const moment = { at: last.at, drafts }
  const before = { entries: last.entries, moment, ...publish(articles, moment) }
  const changes = changesBetween(before, draft)
  const affected = affectedPages({
    site: draft.site,
    before,
    after: draft,
    changes: changes.filter(isSeen),
    discussed: settled.articles.map(({ article }) => article),
    doubtful: new Set(journal?.files),
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
    imprint: crypto.randomUUID(),
  }
  const writing = transaction(`${question.out}.next`)
  try {
    const reasons = writePages(writing, question, site, { ...affected, draw: drawings })
    const copies = writeCopies(writing, question, draft, changes, journal)
    const months = writeMonths(writing, question, { ...draft, ...facts, site }, changes, journal)
    const put = [...changed(changes), ...draft.renewed]
    keepTexts(folder, put)
    openJournal(folder, {
      files: [...reasons.map(({ file }) => file), ...(journal?.files ?? [])],
      copies: [...copies, ...(journal?.copies ?? [])],
      months: [...months],
      imprints: [facts.imprint, last.imprint, ...(journal?.imprints ?? [])],
    })
    writing.commit()
    const removed = changes.flatMap(({ path, after }) => (after === undefined ? [path] : []))
    appendIndex(folder, last, facts, { ...draft, put, removed })
    closeJournal(folder)
    const removals = reasons.filter(({ removed }) => removed).length
    const written = reasons.length - removals
    return {
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

/** Settled comments of more articles than this are read as a whole edition reads them. */
const mostSettled = 2000
const noneSettled = { revision: 0, articles: [], all: false }
const edited = 'the page itself was edited'

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

/** Files beside articles, by their place under the output folder: those touched. */
function writeCopies(
  writing: Transaction,
  { out, content }: BuildQuestion,
  draft: Draft,
  changes: readonly Change[],
  journal: Journal | undefined,
): string[] {
  const doubtful = new Set(journal?.copies)
  const touched = new Set([
    ...doubtful,
    ...changes.flatMap(({ path, before, after }) =>
      [before, after].flatMap((entry) =>
        entry === undefined ? [] : [...copiesOf(new Map([[path, entry]]), content).keys()],
      ),
    ),
  ])
  if (touched.size === 0) return []
  const wanted = copiesOf(draft.entries, content)
  return [...touched].filter((place) => {
    const from = wanted.get(place)
    return from === undefined
      ? writing.remove(join(out, place))
      : writing.put(join(out, place), readFileSync(from))
  })
}

/** What the function must know: the months of changed articles, and what always changes. */
function writeMonths(
  writing: Transaction,
  { out }: BuildQuestion,
  leaving: Parameters<typeof editionFiles>[0],
  changes: readonly Change[],
  journal: Journal | undefined,
): ReadonlySet<string> {
  const months = new Set(journal?.months)
  for (const { before, after } of changes)
    for (const entry of [before, after]) if (entry !== undefined) months.add(monthOf(entry.article))
  const folder = editionFolder(out)
  const files = editionFiles(leaving, months)
  for (const [name, text] of files) writing.put(join(folder, name), text)
  for (const month of months)
    if (!files.has(monthFile(month))) writing.remove(join(folder, monthFile(month)))
  return months
}

function changed(changes: readonly Change[]): Entry[] {
  return changes.flatMap(({ before, after }) =>
    after === undefined || after === before ? [] : [after],
  )
}
