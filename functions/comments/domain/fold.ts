import { fold } from '../../../_includes/assets/text/fold.js'
import type { Comment } from './comment.ts'

/** None for an empty question, which matches every comment. */
export function foldedWords(question: string): readonly string[] {
  return fold(question)
    .split(/\s+/)
    .filter((word) => word !== '')
}

export function foldedText(comment: Pick<Comment, 'name' | 'title' | 'body'>): string {
  return fold([comment.name, comment.title, comment.body].join('\n'))
}

/** Comments that one search may look at before it answers with a cursor. */
export const SEARCH_REACH = 500
