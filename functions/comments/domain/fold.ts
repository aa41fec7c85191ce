import { fold } from '../../../_includes/assets/text/fold.js'
import { textOf, type CommentText } from '../../../_includes/models/comment.ts'

/** None for an empty question, which matches every comment. */
export function foldedWords(question: string): readonly string[] {
  return fold(question)
    .split(/\s+/)
    .filter((word) => word !== '')
}

export function foldedText(comment: CommentText): string {
  return fold(Object.values(textOf(comment)).join('\n'))
}

/** Comments that one search may look at before it answers with a cursor. */
export const SEARCH_REACH = 500
