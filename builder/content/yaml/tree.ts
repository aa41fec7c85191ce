import {
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type ScalarEvent,
} from 'js-yaml'
import { yamlPhrases as phrases } from '../problems/yaml-phrases.ts'

/** Every scalar stays the text that was typed; `null`, `~` and nothing are undefined. */
export interface Tree {
  readonly data: unknown
  /** `image.src`, `corrections[0]` → offset in the text. */
  readonly places: ReadonlyMap<string, number>
  readonly faults: readonly { readonly place: number; readonly text: string }[]
  readonly scalars: readonly ScalarEvent[]
}

/** Throws js-yaml's error. Its own `load` would not say where a value stands. */
export function treeOf(text: string): Tree {
  const events = parseEvents(text, {})
  const places = new Map<string, number>()
  const faults: { place: number; text: string }[] = []
  let at = 0
  /** An empty value has no place of its own: it takes that of the event before. */
  let here = 0
  // The first event opens the document, the last one closes it; an empty text has neither.
  next()
  const data = read('')
  next()
  const other = next()
  if (other !== undefined) report(phrases.secondDocument)
  return { data, places, faults, scalars: events.filter((event) => event.type === EVENT_ID.SCALAR) }

  function read(path: string): unknown {
    const event = next()
    if (event?.type === EVENT_ID.SCALAR) return scalarOf(event)
    if (event?.type === EVENT_ID.ALIAS) return text.slice(event.anchorStart, event.anchorEnd)
    if (event?.type === EVENT_ID.SEQUENCE) return entriesOf(path)
    return event?.type === EVENT_ID.MAPPING ? groupOf(path) : undefined
  }

  function entriesOf(path: string): unknown[] {
    const entries: unknown[] = []
    while (isInside()) {
      const place = `${path}[${entries.length}]`
      const entry = read(place)
      places.set(place, places.get(place) ?? here)
      entries.push(entry)
    }
    next()
    return entries
  }

  function groupOf(path: string): Record<string, unknown> {
    const pairs = new Map<string, unknown>()
    while (isInside()) {
      const key = read(path)
      if (typeof key !== 'string') report(phrases.badKey)
      const place = path === '' ? String(key) : `${path}.${String(key)}`
      const first = places.get(place)
      if (first === undefined) places.set(place, here)
      else report(phrases.keyTwice(String(key), lineAt(text, first)))
      pairs.set(String(key), read(place))
    }
    next()
    // Own properties, so that `__proto__` is a key like any other.
    return Object.fromEntries(pairs)
  }

  function isInside(): boolean {
    return at < events.length && events[at]?.type !== EVENT_ID.POP
  }

  function scalarOf(event: ScalarEvent): string | undefined {
    const value = getScalarValue(text, event)
    if (event.style !== SCALAR_STYLE.PLAIN) return value
    if (isGluedGroup(event)) report(phrases.noSpaces)
    return /^(?:null|~|)$/i.test(value) ? undefined : value
  }

  /** Lines of `-a` or `src:a`, which YAML takes for one text. */
  function isGluedGroup({ valueStart, valueEnd }: ScalarEvent): boolean {
    const before = text.slice(text.lastIndexOf('\n', valueStart) + 1, valueStart)
    const lines = text.slice(valueStart, valueEnd).split('\n')
    return before.trim() === '' && lines.every((line) => /^\s*(?:-\S|[a-z_]+:[^\s/])/i.test(line))
  }

  function next(): Event | undefined {
    const event = events[at]
    at += 1
    if (event === undefined) return undefined
    here = Math.max(here, beginning(event))
    // Anchors are of no use here, and three lines of them can fill the memory.
    if ('anchorStart' in event && event.anchorStart !== -1)
      report(phrases.openingSign(text.charAt(event.anchorStart - 1)))
    if ('tagStart' in event && event.tagStart !== -1) report(phrases.openingSign('!'))
    return event
  }

  function report(sentence: string): void {
    faults.push({ place: here, text: sentence })
  }
}

export function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length
}

function beginning(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart
  return 'start' in event ? event.start : -1
}
