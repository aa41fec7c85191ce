import type { Comment } from './comment.ts'

/** Text as search compares it: no case, no tones, and đ like d, so "Đặng" is found by "dang". */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** The words of a question; none for an empty one, which every comment answers. */
export function foldedWords(question: string): readonly string[] {
  return fold(question)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** What a comment offers to search. */
export function foldedText(comment: Pick<Comment, 'name' | 'title' | 'body'>): string {
  return fold([comment.name, comment.title, comment.body].join('\n'))
}

/** How many comments one search may look at before it answers with a cursor to go on from. */
export const SEARCH_REACH = 500
