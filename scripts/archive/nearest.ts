import { closest, distance } from 'fastest-levenshtein'
import { phrases } from './phrases.ts'
import { slug } from './slug.ts'

/** " Ý bạn là …?" with the known word that is near enough to be a slip of the finger, or nothing. */
export function suggestion(word: string, known: readonly string[]): string {
  const folded = slug(word)
  const near = closest(folded, [...known])
  return near !== undefined && distance(folded, near) <= Math.max(2, folded.length / 3)
    ? phrases.didYouMean(near)
    : ''
}
