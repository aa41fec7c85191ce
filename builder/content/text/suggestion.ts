import { closest, distance } from 'fastest-levenshtein'
import { articlePhrases } from '../problems/article-phrases.ts'
import { slug } from './slug.ts'

/** Empty where no known word is near enough to be a typing slip. */
export function suggestWord(word: string, candidates: readonly string[]): string {
  const near = nearest(slug(word), candidates)
  return near === undefined ? '' : articlePhrases.didYouMean(near)
}

/** For file names: capitals and letters written apart do not count, nor does a missing ending. */
export function nearestName(word: string, names: readonly string[]): string {
  const candidates = names.map((name) => name.normalize('NFC'))
  const longer = candidates.find((name) => name.startsWith(`${word}.`))
  if (longer !== undefined) return articlePhrases.didYouMean(longer)
  const byFold = new Map(candidates.map((name) => [slug(name), name]))
  const near = nearest(slug(word), [...byFold.keys()])
  return near === undefined ? '' : articlePhrases.didYouMean(byFold.get(near) ?? near)
}

function nearest(folded: string, candidates: readonly string[]): string | undefined {
  const near = candidates.length === 0 ? undefined : closest(folded, [...candidates])
  return near !== undefined && distance(folded, near) <= Math.max(2, folded.length / 3)
    ? near
    : undefined
}
