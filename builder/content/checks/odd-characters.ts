import type { LineProblem } from '../text/decode.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'

/** Letters that only look right and characters that nobody sees: search and screen readers stumble over them. */
export function findOddCharacters(text: string): LineProblem[] {
  if (!odd.test(text)) return []
  return kinds.flatMap(({ sign, textOf, advice }) => {
    const found = [...text.matchAll(sign)]
    const [first] = found
    if (first === undefined) return []
    const line = text.slice(0, first.index).split('\n').length
    const others = found.length > 1 ? bodyPhrases.others(found.length - 1) : ''
    return [{ line, text: textOf(first[0]) + others, ...(advice && { advice }) }]
  })
}

const doubles: Readonly<Record<string, string>> = {
  Ƣ: 'Ư',
  ƣ: 'ư',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
}

const invisible = '[\\u00AD\\u180E\\u200B-\\u200F\\u2060\\uFEFF]'
const kirin = '\\p{Script=Cyrillic}'
const latin = '\\p{Script=Latin}'

const kinds = [
  {
    sign: /[\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu,
    textOf: (found: string) => bodyPhrases.privateLetter(hexOf(found)),
    advice: false,
  },
  {
    sign: new RegExp(`[${Object.keys(doubles).join('')}]`, 'gu'),
    textOf: (found: string) => bodyPhrases.wrongLetter(found, doubles[found] ?? ''),
    advice: true,
  },
  {
    sign: new RegExp(`(?<=${latin}\\p{M}?)${kirin}|${kirin}(?=${latin})`, 'gu'),
    textOf: bodyPhrases.foreignLetter,
    advice: true,
  },
  {
    sign: new RegExp(`(?<=\\p{L}\\p{M}?)${invisible}+(?=\\p{L})`, 'gu'),
    textOf: bodyPhrases.invisible,
    advice: true,
  },
  // TCVN3's à, á, ả and ã read as Unicode; UTF-8 read as Windows-1252.
  {
    sign: /[A-Za-z][µ¸¶·](?=[A-Za-z\s])(?<!\d ?µ)|á[º»][\u0080-\u00FF‚-™]|Ã[\u00A0-\u00BF]|Ä[‘\u0090]|Æ[°¡]/g,
    textOf: () => bodyPhrases.garbled,
    advice: true,
  },
] as const

const odd = new RegExp(
  `[${Object.keys(doubles).join('')}µ¸¶·ÃÄÆ]|á[º»]|${invisible}|${kirin}|[\\u{F0000}-\\u{10FFFD}]`,
  'u',
)

function hexOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
