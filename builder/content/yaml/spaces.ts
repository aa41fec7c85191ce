import type { Said } from '../text/text.ts'
import { yamlPhrases as phrases } from '../problems/yaml-phrases.ts'

/** Blanks that YAML does not know for blanks, and signs that nobody sees. */
const odd = '\\u00A0\\u1680\\u2000-\\u200D\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000\\uFEFF\\u00AD'
const blank = `[ \\t${odd}]`

/** What a line is built of, as opposed to its value: indent, dashes, key and colon, and the blanks between. */
const frame = new RegExp(
  `^${blank}*(?:-${blank}+)*(?:[\\w"'${odd}-]+${blank}*:(?=${blank}|$)${blank}*)?`,
)

/** The text with plain blanks wherever they build it. */
export function withPlainSpaces(text: string): { text: string; said: Said[] } {
  const said: Said[] = []
  if (!new RegExp(`[${odd}]`).test(text)) return { text, said }
  const lines = text.split('\n').map((line, index) => {
    const plain = line.replace(frame, (part) =>
      part
        .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
        .replace(/[^\S \t]/g, ' ')
        .replace(/:$/, ': '),
    )
    if (plain !== line) said.push({ line: index + 1, text: phrases.oddSpaces, advice: true })
    return plain
  })
  return { text: lines.join('\n'), said }
}
