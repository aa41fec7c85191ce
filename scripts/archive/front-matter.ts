import matter from 'gray-matter'
import { phrases } from './phrases.ts'
import type { Said } from './text.ts'
import { fieldsOf, type Fields } from './yaml/fields.ts'

/** A file's front matter with the lines its keys stand on, and the Markdown under it. */
export interface Sheet extends Fields {
  readonly body: string
  /** Lines before the body's first. */
  readonly bodyStart: number
}

/** Splits and parses; what stops the reading of this file comes as a list. */
export function readSheet(text: string): Sheet | readonly Said[] {
  // Only a bare fence: gray-matter would run the rest of `---js` as a program.
  if (!/^---[ \t]*\n/.test(text)) return [{ line: 1, text: phrases.noFence }]
  const end = /\n---(.*)(?:\n|$)/.exec(text.slice(3))
  if (end === null) return [{ line: 1, text: phrases.noFenceEnd }]
  // `----` or `--- x` would close the fence for gray-matter, and what stands under it would be lost unsaid.
  if (end[1]?.trim() !== '')
    return [{ line: text.slice(0, 4 + end.index).split('\n').length, text: phrases.badFence }]
  const head = text.slice(0, 3 + end.index)
  const bodyAt = 3 + end.index + end[0].length
  // Options of our own also keep gray-matter from remembering every text it ever parsed.
  const read: unknown = matter(`${head}\n---\n`, { engines }).data['fields']
  const fields = (read ?? fieldsOf('')) as ReturnType<typeof fieldsOf>
  if (!('data' in fields)) return fields
  const bodyStart = text.slice(0, bodyAt).split('\n').length - 1
  return { ...fields, body: text.slice(bodyAt), bodyStart }
}

/** Every value stays the text that was typed: YAML would take `06:20` for 380 and a day for midnight in London. */
const engines = { yaml: (text: string) => ({ fields: fieldsOf(text) }) }
