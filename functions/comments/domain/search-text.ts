import { fold } from '../../../_includes/assets/text/fold.js'
import { textOf, type CommentText } from '../../../_includes/models/comment.ts'

/** None for an empty question, which matches every comment. */
export function searchWords(query: string): readonly string[] {
  return wordsOf(fold(query))
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

export function searchText(comment: CommentText): string {
  return fold(Object.values(textOf(comment)).join('\n'))
}

/** Comments that one search may look at before it answers with a cursor. */
export const SEARCH_SCAN_LIMIT = 500

/**
 * Stores look for folded words alone. Whoever typed marks means them: `cậu` finds no `cầu`, but it does find what its
 * sender wrote without any. A page may be short by what this leaves out.
 */
export function keepMarked<Page extends { readonly comments: readonly CommentText[] }>(
  page: Page,
  query: string,
): Page {
  const marked = wordsOf(inSmall(query)).filter((word) => fold(word) !== word)
  if (marked.length === 0) return page
  return { ...page, comments: page.comments.filter((comment) => hasAll(comment, marked)) }
}

function hasAll(comment: CommentText, marked: readonly string[]): boolean {
  const text = inSmall(Object.values(textOf(comment)).join('\n'))
  return marked.every((word) => text.includes(word) || text.includes(fold(word)))
}

function inSmall(text: string): string {
  return text.toLowerCase().normalize('NFC')
}
