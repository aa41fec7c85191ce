import { wordsThatEndAddresses } from './links.ts'
import { rewrite, traceText, type TracedText } from './traced-text.ts'

/** Without what hides a link or a number: other forms of letters and dots, invisible characters, wide spaces. */
export function deobfuscate(text: string): TracedText {
  const letters = traceText(text, (letter) =>
    letter.normalize('NFKC').replace(/[\p{Cf}\p{DI}\u20E3]/gu, ''),
  )
  const steps: readonly (readonly [RegExp, (found: string) => string])[] = [
    [sentences, () => '. '],
    [/\p{Lu}+/gu, (capitals) => capitals.toLowerCase()],
    [/[\s\p{Z}]+/gu, () => ' '],
    [dots, () => '.'],
  ]
  return steps.reduce((traced, [pattern, write]) => rewrite(traced, pattern, write), letters)
}

const sentences = new RegExp(
  String.raw`\.(?=(?:${wordsThatEndAddresses.replace(/\b./g, (letter) => letter.toUpperCase())})(?![\p{L}/]))`,
  'gu',
)

const dots =
  /[。․]| ?[[({] ?(?:\.|dot|chấm) ?[\])}] ?| (?:\.|dot|chấm) ?(?=(?:com|net|org|vn)(?!\p{L}))/gu
