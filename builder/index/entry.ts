import { hash } from 'node:crypto'
import type { Article } from '../../_includes/models/article.ts'
import type { Known } from '../content/known.ts'
import type { ReadArticle } from '../content/read-article.ts'
import type { Fresh } from '../content/survey.ts'

/** An article of an edition, whether read for it or known from the last one. */
export interface Entry extends Known {
  readonly article: Article
  /** Prints of all that its page shows, and of all but the text: equal prints, equal pages. */
  readonly whole: string
  readonly facts: string
  /** Where the index keeps what only drawing needs; undefined until it is kept. */
  place: Place | undefined
}

/** Bytes of the index's file of texts. */
export type Place = readonly [offset: number, length: number]

/** A standing page of an edition. */
export interface PageEntry extends Known {
  readonly title: string
}

/** An article just read. */
export function entryOf({ read, stamp, print, beside, links, said }: Fresh<ReadArticle>): Entry[] {
  const { article } = read
  if (article === undefined) return []
  const facts = shortened(JSON.stringify({ ...article, body: '' }))
  // A picture's size stands in the text: the file's own bytes do not tell all then.
  const whole = beside.length === 0 ? print : shortened(facts + article.body.toString())
  return [{ article, stamp, print, beside, links, said, whole, facts, place: undefined }]
}

function shortened(text: string): string {
  return hash('sha1', text).slice(0, 16)
}
