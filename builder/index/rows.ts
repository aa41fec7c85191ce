import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Html } from '../../_includes/html/html.ts'
import type { Article } from '../../_includes/models/article.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { readArticle as readArticleNow } from '../content/read-article.ts'
import { IndexDamaged } from './database.ts'

/** SQLite does not notice a byte that changed: each text has its checksum before it. */
export function packed(value: unknown): string {
  const json = JSON.stringify(value)
  return checksum(json) + json
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks names what was packed
export function unpacked<Value>(text: string): Value {
  const json = text.slice(8)
  if (text.slice(0, 8) !== checksum(json))
    throw new IndexDamaged('the index of the last edition is damaged')
  return JSON.parse(json) as Value
}

/** CRC-32 as eight hexadecimal digits. */
function checksum(text: string): string {
  return crc32(text, 0).toString(16).padStart(8, '0')
}

/** Without its body, which is drawn from the file again: its getter is not even called, as it would decode the text. */
export function factsOf(article: Article): Partial<Article> {
  return Object.fromEntries(
    Object.keys(article).flatMap((key) =>
      key === 'body' ? [] : [[key, article[key as keyof Article]]],
    ),
  )
}

export function unpackedArticle(text: string, bodies: Pick<Bodies, 'body'>): Article {
  const article = unpacked<Omit<Article, 'body'>>(text)
  return Object.defineProperty(article, 'body', {
    get: () => bodies.body(article.path),
    enumerable: true,
  }) as Article
}

export interface Bodies {
  /** Must be awaited before a body is asked for. `kept`: by path, those that are known; undefined ones are read. */
  prepare(kept?: ReadonlyMap<string, Html | undefined>): Promise<void>
  body(path: string): Html
}

/** More than a feed has entries, and few enough to be kept by a live server. */
const mostDrawn = 64

/** The type alone: the parsers are loaded when needed. */
type ReadArticle = typeof readArticleNow

export function openBodies(content: string, newsroom: Newsroom): Bodies {
  let readArticle: ReadArticle | undefined
  // Several feeds print the same newest articles.
  const drawn = new Map<string, Html>()
  let known: ReadonlyMap<string, Html | undefined> = drawn
  return {
    async prepare(kept) {
      known = kept ?? drawn
      if (kept !== undefined && ![...kept.values()].includes(undefined)) return
      ;({ readArticle } = await import('../content/read-article.ts'))
    },
    body(path) {
      const before = known.get(path) ?? drawn.get(path)
      if (before !== undefined) return before
      const source = join(content, 'articles', `${path}.md`)
      // The file was checked when it was first read.
      const now = Number.POSITIVE_INFINITY
      const read = readArticle?.(readFileSync(source), { file: source, path, newsroom, now })
      if (read?.article === undefined)
        throw new Error(`${source} changed while it was being published: build again.`)
      if (drawn.size === mostDrawn) drawn.clear()
      const { body } = read.article
      drawn.set(path, body)
      return body
    },
  }
}
