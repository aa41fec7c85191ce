import { suggestWord } from '../text/suggestion.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import { isBlank } from '../text/blank.ts'
import type { LineProblem } from '../text/decode.ts'
import { readYaml } from './read-yaml.ts'
import type { RemarkRule } from './remarks.ts'
import { lineAt } from './tree.ts'

export interface Fields {
  readonly data: Readonly<Record<string, unknown>>
  readonly problems: LineProblem[]
  /** Of a key or an entry (`image.src`, `sections[0].key`), or of the nearest group that holds it. */
  lineOf(key: string): number
  addProblem(key: string, text: string): void
  addAdvice(key: string, text: string): void
}

/** A list where the text cannot be read further. */
export function fieldsOf(
  text: string,
  rule: RemarkRule = 'own line',
): Fields | readonly LineProblem[] {
  const { data, lineOf, problems } = readYaml(text, rule)
  if (data === undefined && problems.length > 0) return problems
  if (data !== undefined && !isMapping(data))
    return [
      ...problems,
      { line: lineAt(text, text.search(/\S/)), text: articlePhrases.notAMapping },
    ]
  const all = [...problems]
  return {
    data: isMapping(data) ? withoutBlanks(data) : {},
    problems: all,
    lineOf,
    addProblem: (key, sentence) => void all.push({ line: lineOf(key), text: sentence, key }),
    addAdvice: (key, sentence) =>
      void all.push({ line: lineOf(key), text: sentence, key, advice: true }),
  }
}

export function checkKeys(
  fields: Fields,
  allowed: readonly string[],
  group: object = fields.data,
  place = '',
): void {
  for (const key of Object.keys(group)) {
    const path = place === '' ? key : `${place}.${key}`
    if (!allowed.includes(key))
      fields.addProblem(path, articlePhrases.unknownKey(path) + suggestWord(key, allowed))
  }
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Programs write keys that say nothing: `null`, `""`, `[]`. Their names are still checked for slips. */
function withoutBlanks(group: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, unlessBlank(value)]))
}

function unlessBlank(value: unknown): unknown {
  if (Array.isArray(value)) {
    const entries = value.map(unlessBlank).filter((entry) => entry !== undefined)
    return entries.length === 0 ? undefined : entries
  }
  if (isMapping(value)) {
    const group = withoutBlanks(value)
    return Object.values(group).every((each) => each === undefined) ? undefined : group
  }
  return typeof value === 'string' && isBlank(value) ? undefined : value
}
