import { findArticle } from '../article/find-article.ts'
import type { Finding } from '../article/imported.ts'
import { repairLetters } from '../letters/repair.ts'
import { reasons } from '../article/reasons.ts'
import { textBlocks } from './plain-text.ts'

/** A page's text as a person or a tool saved it, without its markup. */
export function readPlainText(text: string, now: number): Finding {
  const repaired = repairLetters(text)
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
