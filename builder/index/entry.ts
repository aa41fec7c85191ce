import { hash } from 'node:crypto'
import type { Article } from '../../_includes/models/article.ts'
import type { SourceRecord } from '../content/source-record.ts'
import type { ReadArticle } from '../content/read-article.ts'
import type { NewlyRead } from '../content/scan-content.ts'

export interface Entry extends SourceRecord {
  readonly article: Article
  /** Hashes of all that its page shows, and of all but the text. */
  readonly whole: string
  readonly facts: string
  textRange: TextRange | undefined
}

export type TextRange = readonly [offset: number, length: number]

export interface PageEntry extends SourceRecord {
  readonly title: string
}

export function entryOf({
  read,
  stat,
  contentHash,
  siblings,
  links,
  problems,
}: NewlyRead<ReadArticle>): Entry[] {
  const { article } = read
  if (article === undefined) return []
  const facts = shortened(JSON.stringify({ ...article, body: '' }))
  // A picture's size stands in the text, but not in the file's own bytes.
  const whole = siblings.length === 0 ? contentHash : shortened(facts + article.body.toString())
  return [
    { article, stat, contentHash, siblings, links, problems, whole, facts, textRange: undefined },
  ]
}

function shortened(text: string): string {
  return hash('sha1', text).slice(0, 16)
}
