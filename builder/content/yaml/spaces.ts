import type { LineProblem } from '../text/decode.ts'
import { yamlPhrases as phrases } from '../problems/yaml-phrases.ts'

/** Spaces that YAML does not accept, and characters that nobody sees. */
const odd = '\\u00A0\\u1680\\u2000-\\u200D\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000\\uFEFF\\u00AD'
const blank = `[ \\t${odd}]`

/** All of a line before its value: indent, dashes, key, colon, and the spaces between. */
const frame = new RegExp(
  `^${blank}*(?:-${blank}+)*(?:[\\w"'${odd}-]+${blank}*:(?=${blank}|$)${blank}*)?`,
)

export function withPlainSpaces(text: string): { text: string; problems: LineProblem[] } {
  const problems: LineProblem[] = []
  if (!new RegExp(`[${odd}]`).test(text)) return { text, problems }
  const lines = text.split('\n').map((line, index) => {
    const plain = line.replace(frame, (part) =>
      part
        .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
        .replace(/[^\S \t]/g, ' ')
        .replace(/:$/, ': '),
    )
    if (plain !== line) problems.push({ line: index + 1, text: phrases.oddSpaces, advice: true })
    return plain
  })
  return { text: lines.join('\n'), problems }
}
