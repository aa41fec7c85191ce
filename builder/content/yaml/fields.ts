import { suggestion } from '../text/nearest.ts'
import { phrases } from '../problems/phrases.ts'
import { isBlank } from '../text/blank.ts'
import type { Said } from '../text/text.ts'
import { readYaml } from './read-yaml.ts'
import type { RemarkRule } from './remarks.ts'
import { lineAt } from './tree.ts'

/** The keys of a YAML text, each with its line, and what is said about them. */
export interface Fields {
  readonly data: Readonly<Record<string, unknown>>
  readonly said: Said[]
  /** The line of a key or an entry (`image.src`, `sections[0].key`), or of the nearest that holds it. */
  lineOf(key: string): number
  /** Adds a problem to `said`, at the key's line. */
  say(key: string, text: string): void
  /** Likewise, and the build goes on all the same. */
  advise(key: string, text: string): void
}

/** What stops the reading comes as a list. */
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

/** Says which keys nobody knows, each with the nearest that we do. */
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

/**
 * Programs that write front matter leave keys in it that say nothing: `null`, `""`, `[]`, `{ src: "", alt: "" }`. Each
 * is a key left out; its name stays, for those who look for slips in names.
 */
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
