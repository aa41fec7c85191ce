/** Text that is already HTML. Only `html` and `trusted` make one, so no plain string can pass for it. */
export class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

type Drawable = Html | string | number | null | undefined | false | readonly Drawable[]

/** Escapes everything that is not `Html`: for text, and for attributes in double or single quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Drawable[]): Html {
  const fixed = compact(parts)
  let text = fixed[0] ?? ''
  for (let index = 0; index < values.length; index += 1) {
    text += drawn(values[index]) + (fixed[index + 1] ?? '')
  }
  return new Html(text)
}

/** Lets HTML through that our own Markdown renderer made. Who may import it is held by `tests/rooms.test.ts`. */
export function trusted(text: string): Html {
  return new Html(text)
}

/** What JSON can say; a property that is undefined is left out. */
export type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [name: string]: Json | undefined }

/** Facts for search engines (JSON-LD): read by machines, run by nobody. */
export function linkedFacts(facts: Json): Html {
  return new Html(`<script type="application/ld+json">${inertJson(facts)}</script>`)
}

/**
 * JSON escaped as its own grammar allows, so that no text in it can end an element, open a comment, or break a line of a
 * script that quotes it; nor be a page to whoever takes it for HTML.
 */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(risky, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const risky = /[<>&\u2028\u2029]/g

/** Escapes for HTML and for XML alike: both know these five names or numbers. */
export function escape(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => names[character] ?? '') : text
}

function drawn(value: Drawable): string {
  if (value instanceof Html) return value.toString()
  if (typeof value === 'string') return escape(value)
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  let text = ''
  for (const each of value) text += drawn(each)
  return text
}

/** Templates are indented for their readers; browsers need one line break of it. Each template is folded once. */
function compact(parts: TemplateStringsArray): readonly string[] {
  let fixed = folded.get(parts)
  if (fixed === undefined) {
    fixed = parts.map((part) => part.replace(/\s*\n\s*/g, '\n'))
    folded.set(parts, fixed)
  }
  return fixed
}

const folded = new WeakMap<TemplateStringsArray, readonly string[]>()

const special = /[&<>"']/
const specials = /[&<>"']/g
const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
