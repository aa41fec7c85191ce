import { lookAlikeScripts } from './confusables.ts'
import { invisible } from '../reader-text.ts'
import { type Place, placesOf, traceText } from './traced-text.ts'

/** A word of letters from several scripts. */
export function mixedPlaces(text: string): readonly Place[] {
  return placesOf(asItIs(text), /[\p{L}\p{M}]+/gu).filter(({ start, end }) => {
    const word = text.slice(start, end)
    return /\p{Script=Latin}/u.test(word) && lookAlikeScripts.test(word)
  })
}

export function invisiblePlaces(text: string): readonly Place[] {
  return Array.from(text.matchAll(invisibleRuns), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

const invisibleRuns = new RegExp(`(?:${invisible.source})+`, 'gu')

/** Vietnamese needs two: the vowel's and the tone's. */
export function markPlaces(text: string): readonly Place[] {
  const letters = traceText(text, (letter) =>
    /\p{M}{3}/u.test(letter.normalize('NFD')) ? '!' : '.',
  )
  return placesOf(letters, /!+/g)
}

function asItIs(text: string) {
  return traceText(text, (letter) => letter)
}
