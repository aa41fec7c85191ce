import { trusted } from '../../_includes/html/html.ts'
import type { Article } from '../../_includes/models/article.ts'

/** Of plain values, so that one thread can hand it to another. */
export interface ArticleParts {
  readonly facts: Omit<Article, 'body'>
  /** The text as HTML: as bytes, out of the heap and half the size, and a string only while its page is drawn. */
  readonly body: Uint8Array
}

export function articleFrom({ facts, body }: ArticleParts): Article {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return Object.defineProperty(facts, 'body', {
    get: () => trusted(bytes.toString()),
    enumerable: true,
  }) as Article
}
