import type { Place } from './traced-text.ts'

/** A letter ten times in a row, and a sentence from its third time on. */
export function repeatPlaces(text: string): readonly Place[] {
  const letters = Array.from(text.matchAll(/(.)\1{9,}/gu), place)
  const seen = new Map<string, number>()
  const sentences = [...text.matchAll(/[^.!?…\n]{12,}/gu)].filter(({ 0: sentence }) => {
    const words = sentence.trim().toLowerCase()
    const times = (seen.get(words) ?? 0) + 1
    seen.set(words, times)
    return times > 2
  })
  return [...letters, ...sentences.map(place)]
}

function place({ 0: found, index }: RegExpExecArray): Place {
  const start = index + found.length - found.trimStart().length
  return { start, end: index + found.trimEnd().length }
}
