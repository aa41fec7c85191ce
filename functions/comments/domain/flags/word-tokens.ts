import { tones } from '../../../../_includes/assets/text/fold.js'
import { lookAlike } from './confusables.ts'
import { type Place, placeIn, traceText } from './traced-text.ts'

/** `forms`: all that it may be read as, first as it is spelt. */
export interface WordToken extends Place {
  readonly plain: string
  readonly forms: ReadonlySet<string>
}

export function wordTokens(text: string): readonly WordToken[] {
  const traced = traceText(text, plainLetter)
  return Array.from(traced.text.matchAll(words), ({ 0: plain, index }) =>
    tokenOf(plain, placeIn(traced, index, index + plain.length)),
  )
}

export function tokenOf(plain: string, { start, end }: Place): WordToken {
  return { plain, start, end, forms: formsOf(plain) }
}

/** In small letters taken apart, look-alikes as what they look like, without marks that are not Vietnamese. */
function plainLetter(letter: string): string {
  const seen = letter
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{DI}]/gu, '')
    .replace(/[ÐðƉɖ]/g, 'đ')
  return Array.from(seen.normalize('NFD'), (each) => (each < '\x80' ? each : lookAlike(each)))
    .join('')
    .toLowerCase()
    .replace(/(?![\u0300-\u0303\u0306\u0309\u031b\u0323])\p{M}/gu, '')
}

/** `l*n` and `c@c` are words that people write. */
const words = /[@$]?[\p{L}\p{M}\p{N}]+(?:[@$*]+[\p{L}\p{M}\p{N}]+)*/gu

function formsOf(word: string): ReadonlySet<string> {
  const mapped = /\p{L}/u.test(word) ? word.replace(/[01@$]/g, (sign) => signs[sign] ?? sign) : word
  return new Set([word, mapped, mapped.replaceAll('*', '')].map(spelling))
}

const signs: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', '@': 'a', $: 's' }

const toneMarks = new RegExp(`[${tones}]`, 'gu')

/** One for `hòa` and `hoà`, for `ngu` and `nguuuu`. */
function spelling(word: string): string {
  const tone = [...new Set(word.match(toneMarks))].join('')
  return word.replace(toneMarks, '').replace(/(\P{M}\p{M}*)\1{2,}/gu, '$1') + tone
}
