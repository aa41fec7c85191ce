import { isState, isVerdict, textFields } from '../../../_includes/models/comment.ts'
import { isJsonObject } from './json-shapes.ts'
import type { ExportedComment } from './store.ts'
import { isExportedAnswer } from './cases/exported-answer.ts'
import { readStoredLine } from './stored-line.ts'

type Unchecked = Readonly<Record<string, unknown>>

/** Undefined where it is no line of an export. Checks only what `import` relies on. */
export function readExportedComment(line: string): ExportedComment | undefined {
  try {
    const value = withHistory(JSON.parse(line))
    const comment = value['comment']
    if (!isComment(comment) || !isList(value['reveals'], isReveal)) return undefined
    // Exports from before flags had places know none.
    return { ...value, comment: { flags: [], ...comment } } as unknown as ExportedComment
  } catch {
    return undefined
  }
}

/** The first format had verdicts alone, as `decisions`. */
function withHistory(value: unknown): Unchecked {
  if (!isJsonObject(value) || !isJsonObject(value['comment'])) return {}
  const { decisions, ...comment } = value['comment']
  if (!isList(decisions, () => true)) return value
  return { ...value, comment: { ...comment, history: decisions.map(readStoredLine) } }
}

/** Each line of the history makes one version, by a request of its own: stores find them by these. */
function isComment(value: unknown): value is Unchecked {
  if (!isJsonObject(value)) return false
  const { id, version, state, at, held, flags = [], consent, history, earlier = [] } = value
  const texts = [...Object.keys(textFields), 'article', 'tracking'].map((name) => value[name])
  if (!texts.every((text) => typeof text === 'string')) return false
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id) || !isTime(at)) return false
  if (!isJsonObject(consent) || !Array.isArray(held) || !Array.isArray(flags)) return false
  if (!isList(history, isLine)) return false
  const made = history.map((each) => each['version'])
  const requests = new Set(history.map((each) => each['request']))
  if (!isList(earlier, (text) => isEarlier(text, made))) return false
  return (
    isState(state) &&
    Number.isSafeInteger(version) &&
    made.every((each, index) => each === index + 2) &&
    version === Math.max(1, ...made.map(Number)) &&
    requests.size === history.length
  )
}

function isLine(line: Unchecked): boolean {
  const { request, by, at, deed, digest, state } = line
  const isKnown = isVerdict(deed) || deed === 'edit' || (deed === 'undo' && isState(state))
  return (
    (isKnown || isMark(line) || isExportedAnswer(line)) &&
    [request, by, digest].every((text) => typeof text === 'string') &&
    isTime(at)
  )
}

function isMark({ deed, topic, quote, text }: Unchecked): boolean {
  if (deed === 'dismiss') return true
  if (deed === 'object') return typeof text === 'string'
  if (deed === 'topic') return topic === null || typeof topic === 'string'
  if (deed !== 'quote') return false
  if (quote === null) return true
  return isJsonObject(quote) && [quote['start'], quote['end']].every(Number.isSafeInteger)
}

function isEarlier(
  { title, body, held, flags, until }: Unchecked,
  made: readonly unknown[],
): boolean {
  const texts = [title, body].every((text) => typeof text === 'string')
  return texts && [held, flags].every(Array.isArray) && made.includes(until)
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
