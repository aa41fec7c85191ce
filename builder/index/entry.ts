import { hash } from 'node:crypto'
import type { Article } from '../../_includes/models/article.ts'
import type { SourceRecord } from '../content/source-record.ts'
import type { ReadParts } from '../content/read-article.ts'
import type { ReadStaticPage } from '../content/read-static-page.ts'
import { articleFrom } from '../content/article-parts.ts'
import type { NewlyRead } from '../content/read-folder.ts'
import { factsOf } from './rows.ts'

/** What reading an article's file left. */
export interface ArticleRecord extends SourceRecord {
  /** Hashes of all that its page shows, and of all but the text. */
  readonly whole: string
  readonly facts: string
}

export interface Entry extends ArticleRecord {
  readonly article: Article
}

export interface PageEntry extends SourceRecord {
  readonly title: string
}

/** Undefined after any fault. */
export function entryOf({ read, ...record }: NewlyRead<ReadParts>): Entry | undefined {
  if (read.parts === undefined) return undefined
  const article = articleFrom(read.parts)
  const facts = shortened(JSON.stringify(factsOf(article)))
  // A picture's size stands in the text, but not in the file's own bytes.
  const whole =
    record.siblings.length === 0 ? record.contentHash : shortened(facts + article.body.toString())
  return { article, ...record, whole, facts }
}

export function pageEntryOf({ read, ...record }: NewlyRead<ReadStaticPage>): PageEntry {
  return { ...record, title: read.page?.title ?? '' }
}

function shortened(text: string): string {
  return hash('sha1', text).slice(0, 16)
}
