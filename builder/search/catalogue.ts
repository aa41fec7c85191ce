import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeHash } from '../index/code.ts'
import { replaceFile } from '../output/replace-file.ts'
import type { IndexedArticle, Segment, SegmentPlan } from './segment.ts'

/** Names the segments: browsers load it first, the builder continues from it. */
export const catalogueFile = 'segments.json'

/** Segments that other code made are not continued. */
const ownCode = codeHash('builder/search/write-segment.ts', 'builder/search/catalogue.ts').slice(
  0,
  12,
)

interface Catalogue {
  readonly code: string
  readonly segments: readonly {
    readonly name: string
    readonly articles: number
    readonly files: number
    readonly bytes: number
    /** Places of articles that changed or went since. */
    readonly gone: readonly number[]
  }[]
}

/** None where no index can be continued. */
export function readCatalogue(folder: string): Segment[] {
  try {
    const text = readFileSync(join(folder, catalogueFile), 'utf8')
    const { code, segments } = JSON.parse(text) as Catalogue
    const isThere = segments.every(({ name }) => existsSync(segmentFolder(folder, name)))
    if (code !== ownCode || !isThere) return []
    return segments.map(({ name, files, bytes }) => ({
      name,
      files,
      bytes,
      articles: JSON.parse(readFileSync(listFile(folder, name), 'utf8')) as IndexedArticle[],
    }))
  } catch {
    // Whatever cannot be read, the content can: the index is built anew.
    return []
  }
}

export function writeCatalogue(folder: string, kept: SegmentPlan['kept']): void {
  const catalogue: Catalogue = {
    code: ownCode,
    segments: kept.map(({ segment: { name, articles, files, bytes }, gone }) => ({
      name,
      articles: articles.length,
      files,
      bytes,
      gone,
    })),
  }
  replaceFile(join(folder, catalogueFile), JSON.stringify(catalogue))
}

export function segmentFolder(folder: string, name: string): string {
  return join(folder, 'muc-luc', name)
}

export function listFile(folder: string, name: string): string {
  return join(folder, `${name}.json`)
}

export function segmentName(articles: readonly IndexedArticle[]): string {
  return hash('sha1', ownCode + JSON.stringify(articles)).slice(0, 12)
}
