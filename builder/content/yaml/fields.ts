import { suggestion } from '../text/nearest.ts'
import { phrases } from '../problems/phrases.ts'
import { isBlank } from '../text/blank.ts'
import type { Said } from '../text/text.ts'
import { readYaml } from './read-yaml.ts'
import type { RemarkRule } from './remarks.ts'
import { lineAt } from './tree.ts'

export interface Fields {
  readonly data: Readonly<Record<string, unknown>>
  readonly said: Said[]
  /** Of a key or an entry (`image.src`, `sections[0].key`), or of the nearest group that holds it. */
  lineOf(key: string): number
  say(key: string, text: string): void
  advise(key: string, text: string): void
}

/** A list where the text cannot be read further. */
export function fieldsOf(text: string, rule: RemarkRule = 'own line'): Fields | readonly Said[] {
  const { data, lineOf, said } = readYaml(text, rule)
  if (data === undefined && said.length > 0) return said
  if (data !== undefined && !isGroup(data))
    return [...said, { line: lineAt(text, text.search(/\S/)), text: phrases.notAMapping }]
  const all = [...said]
  return {
    data: isGroup(data) ? withoutBlanks(data) : {},
    said: all,
    lineOf,
    say: (key, sentence) => void all.push({ line: lineOf(key), text: sentence }),
    advise: (key, sentence) => void all.push({ line: lineOf(key), text: sentence, advice: true }),
  }
}

export function checkKeys(
  fields: Fields,
  known: readonly string[],
  group: object = fields.data,
  place = '',
): void {
  for (const key of Object.keys(group)) {
    const path = place === '' ? key : `${place}.${key}`
    if (!known.includes(key)) fields.say(path, phrases.unknownKey(path) + suggestion(key, known))
  }
}

export function isGroup(value: unknown): value is Record<string, unknown> {
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
  if (isGroup(value)) {
    const group = withoutBlanks(value)
    return Object.values(group).every((each) => each === undefined) ? undefined : group
  }
  return typeof value === 'string' && isBlank(value) ? undefined : value
}
