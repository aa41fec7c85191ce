import type { Article } from '../../_includes/models/article.ts'
import type { ReadParts } from '../content/read-article.ts'
import type { StaticPageSource } from '../content/read-static-page.ts'
import type { NewlyRead } from '../content/read-folder.ts'
import type { ContentScan } from '../content/scan-content.ts'
import {
  entryOf,
  pageEntryOf,
  type ArticleRecord,
  type Entry,
  type PageEntry,
} from '../index/entry.ts'
import type { KnownArticles } from '../index/planning-view.ts'
import type { IndexView } from '../index/view.ts'
import type { IndexWriter } from '../index/writer.ts'
import type { Change } from '../plan/changes.ts'
import { visibilityOf, type Moment } from '../plan/plan.ts'

interface UpdateOptions {
  readonly scan: ContentScan<ArticleRecord, PageEntry>
  /** Undefined for a whole edition. */
  readonly before: IndexView | undefined
  readonly writer: IndexWriter
  readonly moment: Moment
}

/** By path. */
export type Changes = Map<string, Change>

export interface Updated {
  readonly changes: Changes
  /** Articles with a fault: the index does not know them. */
  readonly faulty: ReadonlyMap<string, NewlyRead<ReadParts>>
  readonly texts: readonly StaticPageSource[]
}

/** Writes what was read, and what came to its hour or its end. */
export function updateIndex({ scan, before, writer, moment }: UpdateOptions): Updated {
  const changes: Changes = new Map()
  const faulty = new Map<string, NewlyRead<ReadParts>>()
  const enter = (path: string, known: Entry | undefined, after: Entry | undefined): void => {
    const change = changeOf(path, known, after)
    if (known === after && change.was === change.is) return
    changes.set(path, change)
    if (after === undefined) writer.remove(path)
    else if (after === known) writer.show(path, change.is)
    else writer.put(after, change.is, before === undefined)
  }
  for (const [path, found] of scan.articles.read) {
    const entry = entryOf(found)
    if (entry === undefined) faulty.set(path, found)
    else enter(path, before?.entry(path), entry)
  }
  for (const path of scan.articles.removed) enter(path, before?.entry(path), undefined)
  for (const path of before?.due(before.at, moment.at) ?? []) {
    const entry = before?.entry(path)
    if (!changes.has(path)) enter(path, entry, entry)
  }
  for (const [path, record] of scan.articles.renewed) writer.renew(path, record)
  for (const [path, print] of scan.articles.prints) writer.putPrint('articles', path, print)
  return { changes, faulty, texts: updatePages(scan.pages, writer) }

  function changeOf(path: string, known: Entry | undefined, after: Entry | undefined): Change {
    const { drafts } = moment
    const was = before && known ? visibilityOf(known.article, { at: before.at, drafts }) : 'unseen'
    const is = after ? visibilityOf(after.article, moment) : 'unseen'
    return { path, before: known, after, was, is }
  }
}

function updatePages(
  { read, renewed, removed, prints }: UpdateOptions['scan']['pages'],
  writer: IndexWriter,
): StaticPageSource[] {
  for (const [name, found] of read) writer.putPage(name, pageEntryOf(found))
  for (const name of removed) if (!read.has(name)) writer.removePage(name)
  for (const [name, entry] of renewed) writer.renewPage(name, entry)
  for (const [path, print] of prints) writer.putPrint('pages', path, print)
  return [...read.values()].flatMap(({ read: { page } }) => page ?? [])
}

/** They stay out of this edition. */
export function leaveOut(
  paths: readonly string[],
  changes: Changes,
  { before, writer }: Pick<UpdateOptions, 'before' | 'writer'>,
): void {
  for (const path of paths) {
    const known = changes.get(path)?.before ?? before?.entry(path)
    const was = changes.get(path)?.was ?? 'unseen'
    writer.remove(path)
    if (known === undefined) changes.delete(path)
    else changes.set(path, { path, before: known, after: undefined, was, is: 'unseen' })
  }
}

/** As they are after these changes; all others are those of `before`. */
export function articlesAfter(changes: Changes, before: KnownArticles): KnownArticles {
  const changed = new Map<string, Article>()
  for (const [path, { after }] of changes) if (after !== undefined) changed.set(path, after.article)
  return {
    get: (path) => changed.get(path) ?? before.get(path),
    set: (path, article) => before.set(path, article),
  }
}
