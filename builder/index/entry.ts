import { hash } from 'node:crypto'
import type { Article } from '../../_includes/models/article.ts'
import type { Known } from '../content/known.ts'
import type { ReadArticle } from '../content/read-article.ts'
import type { Fresh } from '../content/survey.ts'

export interface Entry extends Known {
  readonly article: Article
  /** Hashes of all that its page shows, and of all but the text. */
  readonly whole: string
  readonly facts: string
  place: Place | undefined
}

export type Place = readonly [offset: number, length: number]

export interface PageEntry extends Known {
  readonly title: string
}

export function entryOf({ read, stamp, print, beside, links, said }: Fresh<ReadArticle>): Entry[] {
  const { article } = read
  if (article === undefined) return []
  const facts = shortened(JSON.stringify({ ...article, body: '' }))
  // A picture's size stands in the text, but not in the file's own bytes.
  const whole = beside.length === 0 ? print : shortened(facts + article.body.toString())
  return [{ article, stamp, print, beside, links, said, whole, facts, place: undefined }]
}

function shortened(text: string): string {
  return hash('sha1', text).slice(0, 16)
}
