import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { readArticle as readArticleNow } from '../content/read-article.ts'
import type { TextRange } from './entry.ts'
import type { TextSource, ArticleTexts } from './indexed-article.ts'

/** Every page must be drawn from the content itself. */
export class IndexDamaged extends Error {
  override readonly name = 'IndexDamaged'
}

/** The type alone: the parsers are loaded when needed. */
type ReadArticle = typeof readArticleNow

export interface TextFile extends TextSource {
  prepare(): Promise<void>
  close(): void
}

interface TextFileOptions {
  readonly file: string
  readonly content: string
  readonly newsroom: Newsroom
}

export function openTextFile({ file, content, newsroom }: TextFileOptions): TextFile {
  let open: number | undefined
  let readArticle: ReadArticle | undefined
  return {
    async prepare() {
      ;({ readArticle } = await import('../content/read-article.ts'))
    },
    texts(path, place) {
      open ??= openOrFail(file)
      return unpacked(readPlace(open, place), path)
    },
    body(path) {
      const source = join(content, 'articles', `${path}.md`)
      // The file was checked when it was first read.
      const now = Number.POSITIVE_INFINITY
      const read = readArticle?.(readFileSync(source), { file: source, path, newsroom, now })
      if (read?.article === undefined)
        throw new Error(`${source} changed while it was being published: build again.`)
      return read.article.body
    },
    close() {
      if (open !== undefined) closeSync(open)
      open = undefined
    },
  }
}

export function packed(texts: ArticleTexts): Buffer {
  const json = JSON.stringify(texts)
  return Buffer.from(`${checksum(json)}${json}`)
}

function unpacked(bytes: Buffer, path: string): ArticleTexts {
  const json = bytes.toString('utf8', 8)
  if (bytes.toString('utf8', 0, 8) !== checksum(json))
    throw new IndexDamaged(`the texts of ${path} are damaged`)
  return JSON.parse(json) as ArticleTexts
}

/** CRC-32 as eight hexadecimal digits. */
export function checksum(text: string | Buffer): string {
  return crc32(text, 0).toString(16).padStart(8, '0')
}

function openOrFail(file: string): number {
  try {
    return openSync(file, 'r')
  } catch {
    throw new IndexDamaged('its file of texts is missing')
  }
}

function readPlace(file: number, [offset, length]: TextRange): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, offset)
  return bytes
}
