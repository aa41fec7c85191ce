import { closest, distance } from 'fastest-levenshtein'
import { articlePhrases } from '../problems/article-phrases.ts'
import { slug } from './slug.ts'

/** Empty where no known word is near enough to be a typing slip. */
export function suggestWord(word: string, known: readonly string[]): string {
  const near = nearest(slug(word), known)
  return near === undefined ? '' : articlePhrases.didYouMean(near)
}

/** For file names: capitals and letters written apart do not count, nor does a missing ending. */
export function nearestName(word: string, names: readonly string[]): string {
  const known = names.map((name) => name.normalize('NFC'))
  const longer = known.find((name) => name.startsWith(`${word}.`))
  if (longer !== undefined) return articlePhrases.didYouMean(longer)
  const byFold = new Map(known.map((name) => [slug(name), name]))
  const near = nearest(slug(word), [...byFold.keys()])
  return near === undefined ? '' : articlePhrases.didYouMean(byFold.get(near) ?? near)
}

function nearest(folded: string, known: readonly string[]): string | undefined {
  const near = known.length === 0 ? undefined : closest(folded, [...known])
  return near !== undefined && distance(folded, near) <= Math.max(2, folded.length / 3)
    ? near
    : undefined
}
