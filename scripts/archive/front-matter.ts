import matter from 'gray-matter'
import { isBlank } from './blank.ts'
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
  const lines = text.split('\n')
  const fence = fenceOf(lines)
  if ('text' in fence) return [fence]
  // Bare fences of our own: gray-matter would run the rest of `---js` as a program. Options of our own also keep it
  // from remembering every text it ever parsed.
  const head = ['---', ...lines.slice(1, fence.end), '---\n'].join('\n')
  const read: unknown = matter(head, { engines }).data['fields']
  const fields = (read ?? fieldsOf('')) as ReturnType<typeof fieldsOf>
  if (!('data' in fields)) return fields
  return { ...fields, body: lines.slice(fence.end + 1).join('\n'), bodyStart: fence.end + 1 }
}

/** Every value stays the text that was typed: YAML would take `06:20` for 380 and a day for midnight in London. */
const engines = { yaml: (text: string) => ({ fields: fieldsOf(text) }) }

/** Where the front matter ends (`end` is the index of its last fence), or what keeps it from being one. */
function fenceOf(lines: readonly string[]): { readonly end: number } | Said {
  if (!isFence(lines[0])) {
    const first = lines.findIndex(isFence)
    const isLate = first !== -1 && (lines[first + 1] ?? '').match(/^[\w-]+:/) !== null
    return { line: 1, text: isLate ? phrases.lateFence(first + 1) : phrases.noFence }
  }
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index]
    if (isFence(line)) return { end: index }
    // gray-matter would take `----` or `--- x` for a fence, and what stands under it would be lost unsaid.
    if (nearlyFence.test(line ?? '')) return { line: index + 1, text: phrases.badFence }
    if (isBlank(lines[index - 1] ?? '') && isText(line))
      return { line: index + 1, text: phrases.noFenceAbove }
  }
  return { line: 1, text: phrases.noFenceEnd }
}

function isFence(line = ''): boolean {
  return line.startsWith('---') && isBlank(line.slice(3))
}

/** Also as Word and phones change three hyphens, or with blanks before them. */
const nearlyFence = /^(?:---|[\s\u200B\uFEFF]*(?:[-—–]{2,}|—|\.{3}|_{3,}|\*{3,})[\s\u200B\uFEFF]*$)/

/** A line that front matter cannot have at its margin: a text of the article, or a picture in it. */
function isText(line = ''): boolean {
  return /^[^\s#\-\]}]/.test(line) && !/^["'\p{L}\w-]+\s*:/u.test(line)
}
