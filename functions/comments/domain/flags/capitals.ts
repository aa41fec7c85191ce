import type { Place } from './traced-text.ts'

export function isShouted(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return letters > 20 && (words.match(/\p{Lu}/gu)?.length ?? 0) > letters * 0.6
}

/** From the first word in capitals to the last before one with a small letter. */
export function capitalPlaces(text: string): readonly Place[] {
  return Array.from(text.matchAll(runs), ({ 0: found, index }) => ({
    start: index,
    end: index + found.trimEnd().length,
  }))
}

const runs =
  /(?<![\p{L}\p{M}])(?:\p{Lu}\p{M}*)+(?![\p{L}\p{M}])(?:[^\p{L}]+(?:\p{Lu}\p{M}*)+(?![\p{L}\p{M}]))*/gu
