/** What YAML and JSON both can say. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue }

export type FrontMatterFields = Readonly<Record<string, FieldValue>>

/** A line a key, as a reporter would type it; never a block of several lines, which the reader could take for a fence. */
export function formatFrontMatter(fields: FrontMatterFields): string {
  return linesOf(fields, '').join('')
}

function linesOf(group: FrontMatterFields, indent: string): string[] {
  return Object.entries(group).map(
    ([key, value]) => `${indent}${scalar(key)}:${after(value, indent)}`,
  )
}

/** What follows a colon. */
function after(value: FieldValue, indent: string): string {
  if (isList(value) && value.length > 0)
    return `\n${value.map((entry) => `${indent}  -${entryOf(entry, `${indent}    `)}`).join('')}`
  if (isGroup(value) && Object.keys(value).length > 0)
    return `\n${linesOf(value, `${indent}  `).join('')}`
  return ` ${scalar(value)}\n`
}

/** What follows a list's dash: a group begins on its line. */
function entryOf(value: FieldValue, indent: string): string {
  if (!isGroup(value) || Object.keys(value).length === 0) return after(value, indent.slice(2))
  return ` ${linesOf(value, indent).join('').slice(indent.length)}`
}

function scalar(value: FieldValue): string {
  if (isList(value)) return '[]'
  if (isGroup(value)) return '{}'
  return typeof value === 'string' && !isPlain(value) ? quoted(value) : String(value)
}

/** JSON's own quotes are YAML's, but for the letters that YAML takes for the end of a line. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Read as the same text by any YAML: no sign that means something, no number, no switch. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,.()“”‘’…–/_-]|:(?=\S))*$/u.test(text) &&
    !/ $|^[\d.,_:]+$|^0x|^\d+e\d|^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
  )
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value)
}

function isGroup(value: FieldValue): value is FrontMatterFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
