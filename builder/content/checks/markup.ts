import type { Said } from '../text/text.ts'
import { leftovers } from './leftovers.ts'
import { phrases } from '../problems/body-phrases.ts'

export function markupIn(text: string): Pick<Said, 'text' | 'advice'>[] {
  const found = leftovers([{ line: 0, text }], 0)
  if (found.some((each) => each.text === phrases.comment)) return [{ text: phrases.comment }]
  return found.length > 0 || emphasisOrLink.test(text)
    ? [{ text: phrases.markup, advice: true }]
    : []
}

const emphasisOrLink = /\*\*[^\s*][^*\n]{0,500}\*\*|__[^\s_][^_\n]{0,500}__|\]\([^)\s]/
