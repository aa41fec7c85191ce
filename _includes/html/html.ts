/** Only `html` and `trusted` make one, so no plain string can pass for HTML. */
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

/** Escapes everything that is not `Html`, for text and quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Drawable[]): Html {
  const fixed = compact(parts)
  let text = fixed[0] ?? ''
  for (let index = 0; index < values.length; index += 1) {
    text += drawn(values[index]) + (fixed[index + 1] ?? '')
  }
  return new Html(text)
}

/** For HTML of our own Markdown renderer alone; `tests/rooms.test.ts` holds who may import it. */
export function trusted(text: string): Html {
  return new Html(text)
}

export type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [name: string]: Json | undefined }

export function linkedFacts(facts: Json): Html {
  return new Html(`<script type="application/ld+json">${inertJson(facts)}</script>`)
}

/** No text in it can end an element, open a comment, break a line of a script, or pass for a page of HTML. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(risky, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const risky = /[<>&\u2028\u2029]/g

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

/** Drops the templates' indents. Each template is folded once. */
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
