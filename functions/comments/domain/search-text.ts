import { fold } from '../../../_includes/assets/text/fold.js'
import { textOf, type CommentText } from '../../../_includes/models/comment.ts'

/** None for an empty question, which matches every comment. */
export function searchWords(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
}

export function searchText(comment: CommentText): string {
  return fold(Object.values(textOf(comment)).join('\n'))
}

/** Comments that one search may look at before it answers with a cursor. */
export const SEARCH_SCAN_LIMIT = 500
