import { findArticle } from '../article/find-article.ts'
import type { Finding } from '../article/imported.ts'
import { repairLetters, type Repaired } from '../letters/repair.ts'
import { reasons } from '../article/reasons.ts'
import { textBlocks } from './plain-text.ts'

/** A page's text as a person or a tool saved it, without its markup. */
export function readPlainText(text: string, now: number): Finding {
  const repaired = repairText(text)
  return findArticle(
    {
      blocks: textBlocks(repaired.text),
      files: [],
      documentTitle: '',
      socialTitle: '',
      from: null,
      isPlain: true,
      doubts: repaired.notes.includes('unsure') ? [reasons.unsure] : [],
    },
    now,
  )
}

/** All of it, or paragraph by paragraph where a text was put together of several. */
function repairText(text: string): Pick<Repaired, 'text' | 'notes'> {
  const whole = repairLetters(text)
  if (whole.text !== text.normalize('NFC')) return whole
  const pieces = text.split(/(\n[ \t\r]*\n)/).map((piece) => repairLetters(piece))
  return {
    text: pieces.map((piece) => piece.text).join(''),
    notes: pieces.flatMap(({ notes }) => notes),
  }
}
