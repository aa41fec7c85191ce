import { escape } from './escape.ts'

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
