import { identityPlaces } from './identity-numbers.ts'
import { type Place, placeIn, placesOf, type TracedText } from './traced-text.ts'

/** Digits as they are typed, o for 0 and l for 1, and what stands between them. */
const digit = String.raw`[\dol|i]`
const between = String.raw`[ .()_*·\p{Pd}]{0,3}`

const numbers = new RegExp(
  [
    String.raw`(?<![\p{L}\d])(?:\+? ?84|[0o])(?:${between}${digit}){9,10}(?![\p{L}\d])`,
    String.raw`\+(?:${between}\d){9,14}`,
    String.raw`\d{9,}`,
  ].join('|'),
  'gu',
)

const spelt =
  /(?:(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|khong|mot|bon|nam|sau|bay|tam|chin)[ .,-]{1,3}){8}/gu

export function phonePlaces(plain: TracedText): readonly Place[] {
  const identities = identityPlaces(plain)
  const found = [...plain.text.matchAll(numbers)].filter(([number]) => isNumber(number))
  return [
    ...found.map(({ 0: number, index }) => placeIn(plain, index, index + number.length)),
    ...placesOf(plain, spelt),
  ].filter(({ start, end }) => !identities.some((one) => one.start < end && start < one.end))
}

function isNumber(found: string): boolean {
  // Groups of three, and nobody writes a sum with a leading nought.
  const isSum = /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(found)
  return !isSum && (found.match(/\d/g)?.length ?? 0) >= 6
}
