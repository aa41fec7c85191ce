import { rmSync, writeFileSync, renameSync } from 'node:fs'
import type { Article } from '../../_includes/models/article.ts'
import { segmentName, segmentFolder, listFile } from './catalogue.ts'
import type { IndexedArticle, Segment } from './segment.ts'
import { writeSegment } from './write-segment.ts'

interface SegmentOptions {
  readonly folder: string
  readonly listed: readonly IndexedArticle[]
  readonly chosen: readonly Article[]
  readonly onProgress: (done: number, all: number) => void
}

/** Whole, or not there at all. */
export async function makeSegment({
  folder,
  listed,
  chosen,
  onProgress,
}: SegmentOptions): Promise<Segment> {
  const name = segmentName(listed)
  const place = segmentFolder(folder, name)
  const next = `${place}.next`
  for (const each of [place, next]) rmSync(each, { recursive: true, force: true })
  const written = await writeSegment(next, chosen, (done) => onProgress(done, chosen.length))
  writeFileSync(listFile(folder, name), JSON.stringify(listed))
  renameSync(next, place)
  return { name, articles: listed, ...written }
}
