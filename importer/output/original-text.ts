import type { Entry } from '../formats/source-file.ts'
import { decodeBytes } from '../letters/decode-bytes.ts'
import { parsePage, rawText } from '../page/tree.ts'

/** Enough to compare by. */
const most = 20_000

/** What a page says, as it was saved, for a person who compares. */
export function originalText(entry: Entry): string {
  if (!('bytes' in entry)) return ''
  const decoded = decodeBytes(entry.bytes)
  if (!('text' in decoded)) return ''
  const text = /<(?:html|body|div|p|table)[\s>]/i.test(decoded.text)
    ? rawText(parsePage(decoded.text))
    : decoded.text
  return text
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/(?: ?\n ?){3,}/g, '\n\n')
    .trim()
    .slice(0, most)
}
