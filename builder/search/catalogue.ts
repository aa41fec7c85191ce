import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeHash } from '../index/code.ts'
import { replaceFile } from '../output/write.ts'
import type { Listed, Segment, SegmentPlan } from './plan-segments.ts'

/** The file that names an index's segments: what readers load first, and what the builder goes on from. */
export const catalogueFile = 'segments.json'

/** The builder's code: segments of another are not reused. */
const ownCode = codeHash('builder/search/write-segment.ts', 'builder/search/catalogue.ts').slice(
  0,
  12,
)

interface Catalogue {
  /** Indexes of articles that changed or went since. */
  readonly code: string
  readonly segments: readonly {
    readonly name: string
    readonly articles: number
    readonly files: number
    readonly bytes: number
    /** Places of articles that are no longer as the segment says. */
    readonly gone: readonly number[]
  }[]
}

/** The segments in a folder; none where there is no index that can be gone on from. */
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
      articles: JSON.parse(readFileSync(listFile(folder, name), 'utf8')) as Listed[],
    }))
  } catch {
    // Whatever it is that cannot be read, the content can: the index is made anew.
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

/** Where a segment's files lie, under the builder's folder as under the site's. */
export function segmentFolder(folder: string, name: string): string {
  return join(folder, 'muc-luc', name)
}

/** Which articles a segment tells of: for the builder alone. */
export function listFile(folder: string, name: string): string {
  return join(folder, `${name}.json`)
}

/** Equal contents, equal names. */
export function segmentName(articles: readonly Listed[]): string {
  return hash('sha1', ownCode + JSON.stringify(articles)).slice(0, 12)
}
