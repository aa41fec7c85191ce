import matter from 'gray-matter'
import { isBlank } from '../text/blank.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import type { LineProblem } from '../text/decode.ts'
import { fieldsOf, type Fields } from '../yaml/fields.ts'

export interface ParsedFile extends Fields {
  readonly body: string
  /** Lines before the body. */
  readonly bodyStart: number
}

/** A list where the file cannot be read further. */
export function parseFrontMatter(text: string): ParsedFile | readonly LineProblem[] {
  const fence = fenceOf(text)
  if ('text' in fence) return [fence]
  // Bare fences of our own, as gray-matter would run `---js` as a program. Own options also turn its cache off.
  const head = `---${text.slice(text.indexOf('\n'), fence.start)}---\n`
  const read: unknown = matter(head, { engines }).data['fields']
  const fields = (read ?? fieldsOf('')) as ReturnType<typeof fieldsOf>
  if (!('data' in fields)) return fields
  return { ...fields, body: text.slice(fence.end), bodyStart: fence.line }
}

/** Every value stays as typed: YAML would read `06:20` as 380 and a day as midnight in London. */
const engines = { yaml: (text: string) => ({ fields: fieldsOf(text) }) }

/** Of the last fence; or what keeps the text from having front matter. */
function fenceOf(text: string): { start: number; end: number; line: number } | LineProblem {
  let above = '---'
  for (let line = 1, start = 0; start < text.length; line += 1) {
    const end = endOfLine(text, start)
    const here = text.slice(start, end).replace('\n', '')
    if (line === 1 && !isFence(here)) return { line: 1, text: noFence(text) }
    if (line > 1 && isFence(here)) return { start, end, line }
    // gray-matter would take `----` or `--- x` for a fence, and silently lose what stands under it.
    if (line > 1 && nearlyFence.test(here)) return { line, text: articlePhrases.badFence }
    if (above.trim() === '' && isText(here)) return { line, text: articlePhrases.noFenceAbove }
    above = here
    start = end
  }
  return { line: 1, text: articlePhrases.noFenceEnd }
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end + 1
}

/** Front matter that begins too late gets another sentence than none. */
function noFence(text: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex(
    (line, index) => isFence(line) && /^[\w-]+:/.test(lines[index + 1] ?? ''),
  )
  return first === -1 ? articlePhrases.noFence : articlePhrases.lateFence(first + 1)
}

function isFence(line: string): boolean {
  return line.startsWith('---') && isBlank(line.slice(3))
}

/** Also as Word and phones change three hyphens, or with spaces before them. */
const nearlyFence = /^(?:---|[\s\u200B\uFEFF]*(?:[-—–]{2,}|—|\.{3}|_{3,}|\*{3,})[\s\u200B\uFEFF]*$)/

/** Front matter has no such line at its margin: text of the article, or a picture in it. */
function isText(line: string): boolean {
  return /^[^\s#\-\]}]/.test(line) && !/^["'\p{L}\w-]+\s*:/u.test(line)
}
