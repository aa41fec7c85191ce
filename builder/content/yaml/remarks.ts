import type { ScalarEvent } from 'js-yaml'
import type { LineProblem } from '../text/decode.ts'
import { yamlPhrases as phrases } from '../problems/yaml-phrases.ts'
import { lineAt } from './tree.ts'

/** `spaced`: a remark may follow a value when a blank follows its `#`. */
export type RemarkRule = 'own line' | 'spaced'

/** YAML silently drops what follows ` #`: this finds the remarks that were meant as text. */
export function remarksIn(
  text: string,
  scalars: readonly ScalarEvent[],
  rule: RemarkRule,
): LineProblem[] {
  if (!text.includes('#')) return []
  const problems: LineProblem[] = []
  for (const { index } of text.matchAll(/(?<=^|\s)#/g)) {
    const from = text.lastIndexOf('\n', index) + 1
    const before = text.slice(from, index)
    if (/(?:^|\s)#/.test(before) || isInside(index, scalars)) continue
    const remark = text.slice(index).split('\n', 1)[0] ?? ''
    const isAlone = before.trim() === ''
    const isLost = isAlone
      ? isLostLine(remark, before, text.slice(0, from))
      : isLostEnd(remark, before, rule)
    if (isLost) problems.push({ line: lineAt(text, index), text: phrases.remark(remark) })
  }
  return problems
}

function isInside(index: number, scalars: readonly ScalarEvent[]): boolean {
  return scalars.some(({ valueStart, valueEnd }) => valueStart <= index && index < valueEnd)
}

/** `#hanoi` where an entry should stand. `# word` is a remark, `#key: value` a key put out of use. */
function isLostLine(remark: string, indent: string, above: string): boolean {
  if (!/^#[\p{L}\p{N}]/u.test(remark) || /^#[\w-]+:(?:\s|$)/.test(remark)) return false
  return indent !== '' || /:[ \t]*\n(?:[ \t]*#.*\n)*$/.test(above)
}

function isLostEnd(remark: string, before: string, rule: RemarkRule): boolean {
  if (!/^#(?:\s|$)/.test(remark)) return true
  return rule === 'own line' && !/["'\]}]\s*$/.test(before)
}
