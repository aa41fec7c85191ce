import type { Comment } from './comment.ts'

/** For search: no case, no tones, đ like d, so “dang” finds “Đặng”. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

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
