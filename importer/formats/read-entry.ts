import { cannot } from '../article/imported.ts'
import { reasons } from '../article/reasons.ts'
import { readPage } from './read-file.ts'
import type { PageFinding } from './read-html.ts'
import type { Entry } from './source-file.ts'

/** `none`: a style sheet, a log, a picture: named in the report, and no failure. */
export type EntryFinding = PageFinding | { readonly verdict: 'none' }

export async function readEntry(entry: Entry, now: number): Promise<EntryFinding> {
  if ('isNone' in entry) return { verdict: 'none' }
  if ('broken' in entry) return cannot(reasons[entry.broken])
  const finding = await read(entry.bytes, now).catch((error: unknown) =>
    // One page of ten thousand must not end the run.
    cannot(reasons.surprise(error instanceof Error ? error.message : '')),
  )
  if (!('article' in finding) || finding.article === null) return finding
  const from = finding.article.from ?? entry.from ?? null
  return { ...finding, article: { ...finding.article, from } }
}

async function read(bytes: Uint8Array, now: number): Promise<PageFinding> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
  if (!isZip) return readPage(bytes, now)
  const { readDocx } = await import('./read-docx.ts')
  return readDocx(bytes, now)
}
