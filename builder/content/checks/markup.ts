import type { LineProblem } from '../text/decode.ts'
import { findUnparsedMarkup } from './unparsed-markup.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'

export function findMarkup(text: string): Pick<LineProblem, 'text' | 'advice'>[] {
  const found = findUnparsedMarkup([{ line: 0, text }], 0)
  if (found.some((each) => each.text === bodyPhrases.comment))
    return [{ text: bodyPhrases.comment }]
  return found.length > 0 || emphasisOrLink.test(text)
    ? [{ text: bodyPhrases.markup, advice: true }]
    : []
}

const emphasisOrLink = /\*\*[^\s*][^*\n]{0,500}\*\*|__[^\s_][^_\n]{0,500}__|\]\([^)\s]/
