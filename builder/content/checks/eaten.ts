import type { Token } from 'markdown-it'
import type { Said } from '../text/text.ts'
import type { Parsed } from './parser.ts'
import { phrases } from '../problems/body-phrases.ts'
import { plain } from './plain.ts'

/** What Markdown understands in another way than the reporter meant, or leaves out silently. */
export function eaten({ tokens, definitions }: Parsed, source: string, bodyStart: number): Said[] {
  const lines = source.split('\n')
  const said: Said[] = []
  const say = (line: number, text: string, advice = false): void =>
    void said.push({ line: bodyStart + line + 1, text, ...(advice && { advice }) })
  const used = usedLabels(tokens)
  for (const { line, label } of definitions) {
    // Of two with one name, Markdown takes the first.
    if (!used.delete(label))
      say(line, phrases.unusedDefinition(/\[([^\]]*)/.exec(lines[line] ?? '')?.[1] ?? label))
  }
  let columns = 0
  for (const [index, token] of tokens.entries()) {
    const [first = 0, end = 0] = token.map ?? []
    if (token.type === 'table_open') columns = cellsOf(lines[first] ?? '')
    if (token.type === 'tr_open' && cellsOf(lines[first] ?? '') > columns)
      say(first, phrases.tooManyCells)
    if (token.type === 'fence' && !isClosed(token, lines[end - 1] ?? '', end - first))
      say(first, phrases.openFence, true)
    if (token.type === 'code_block') say(first, phrases.indented, true)
    if (token.type === 'heading_open' && token.markup === '-' && isParagraph(tokens[index + 1]))
      say(first, phrases.setext, true)
  }
  return said
}

function usedLabels(tokens: readonly Token[], used = new Set<string>()): Set<string> {
  for (const { children, meta } of tokens) {
    const label: unknown = meta?.['label']
    if (typeof label === 'string') used.add(label)
    if (children !== null) usedLabels(children, used)
  }
  return used
}

function cellsOf(line: string): number {
  const inside = line.replace(/^[\s>]*\|?/, '').replace(/(?<!\\)\|\s*$/, '')
  return inside.split(/(?<!\\)\|/).length
}

function isClosed({ markup }: Token, last: string, lines: number): boolean {
  const sign = last.replace(/^[\s>]+/, '').trimEnd()
  return lines > 1 && sign.startsWith(markup) && sign.replaceAll(markup[0] ?? '', '') === ''
}

/** A heading is short, on one line, and no sentence. */
function isParagraph(inline: Token | undefined): boolean {
  const words = plain(inline)
  return (
    words.length > 100 || /[.!?…;:]["”’)]*$/.test(words) || inline?.content.includes('\n') === true
  )
}
