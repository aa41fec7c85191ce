import { cannot } from '../article/imported.ts'
import { decodeBytes } from '../letters/decode-bytes.ts'
import { reasons } from '../article/reasons.ts'
import { hasMarkup, readHtml, type PageFinding } from './read-html.ts'
import { readPlainText } from './read-text.ts'

/** A page or a text in the letters and the packing in which it was saved. */
export async function readPage(bytes: Uint8Array, now: number): Promise<PageFinding> {
  const decoded = decodeBytes(bytes)
  if ('refused' in decoded) return cannot(reasons[decoded.refused])
  const { text } = decoded
  if (text.trim() === '') return cannot(reasons.empty)
  return hasMarkup(text) ? readHtml(text, now) : readPlainText(text, now)
}
