import { closest, distance } from 'fastest-levenshtein'
import { phrases } from '../problems/phrases.ts'
import { slug } from './slug.ts'

/** Empty where no known word is near enough to be a typing slip. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(slug(word), known)
  return near === undefined ? '' : phrases.didYouMean(near)
}

/** For file names: capitals and letters written apart do not count, nor does a missing ending. */
export function nearestName(word: string, names: readonly string[]): string {
  const known = names.map((name) => name.normalize('NFC'))
  const longer = known.find((name) => name.startsWith(`${word}.`))
  if (longer !== undefined) return phrases.didYouMean(longer)
  const byFold = new Map(known.map((name) => [slug(name), name]))
  const near = nearest(slug(word), [...byFold.keys()])
  return near === undefined ? '' : phrases.didYouMean(byFold.get(near) ?? near)
}

function nearest(folded: string, known: readonly string[]): string | undefined {
  const near = known.length === 0 ? undefined : closest(folded, [...known])
  return near !== undefined && distance(folded, near) <= Math.max(2, folded.length / 3)
    ? near
    : undefined
}
