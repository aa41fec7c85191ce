import { isState, isVerdict, textFields } from '../../../_includes/models/comment.ts'
import { isJsonObject } from './json-shapes.ts'
import type { ExportedComment } from './store.ts'

type Unchecked = Readonly<Record<string, unknown>>

/** Undefined where it is no line of an export. Checks only what `import` relies on. */
export function readExportedComment(line: string): ExportedComment | undefined {
  try {
    const value = JSON.parse(line) as Unchecked | null
    const comment = value?.['comment']
    if (!isComment(comment) || !isList(value?.['reveals'], isReveal)) return undefined
    // Exports from before flags had places know none.
    return { ...value, comment: { flags: [], ...comment } } as unknown as ExportedComment
  } catch {
    return undefined
  }
}

/** Each decision makes one version, by a request of its own: stores find them by these. */
function isComment(value: unknown): value is Unchecked {
  if (!isJsonObject(value)) return false
  const { id, version, state, at, held, flags = [], consent, decisions } = value
  const texts = [...Object.keys(textFields), 'article', 'tracking'].map((name) => value[name])
  if (!texts.every((text) => typeof text === 'string')) return false
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id) || !isTime(at)) return false
  if (!isJsonObject(consent) || !Array.isArray(held) || !Array.isArray(flags)) return false
  if (!isList(decisions, isDecision)) return false
  const made = decisions.map((each) => each['version'])
  const requests = new Set(decisions.map((each) => each['request']))
  return (
    isState(state) &&
    Number.isSafeInteger(version) &&
    made.every((each, index) => each === index + 2) &&
    version === Math.max(1, ...made.map(Number)) &&
    requests.size === decisions.length
  )
}

function isDecision(value: Unchecked): boolean {
  const { request, by, at, verdict, digest } = value
  return (
    [request, by, digest].every((text) => typeof text === 'string') &&
    isVerdict(verdict) &&
    isTime(at)
  )
}

function isReveal({ by, at, version }: Unchecked): boolean {
  return typeof by === 'string' && isTime(at) && Number.isSafeInteger(version)
}

function isList(
  value: unknown,
  isOne: (each: Unchecked) => boolean,
): value is readonly Unchecked[] {
  return Array.isArray(value) && value.every((each) => isJsonObject(each) && isOne(each))
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)
}
