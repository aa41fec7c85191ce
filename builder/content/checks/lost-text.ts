import type { Token } from 'markdown-it'
import type { LineProblem } from '../text/decode.ts'
import type { Parsed } from './parser.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'
import { plainText } from './plain-text.ts'

/** What Markdown understands in another way than the reporter meant, or leaves out silently. */
export function findLostText(
  { tokens, definitions }: Parsed,
  source: string,
  bodyStart: number,
): LineProblem[] {
  const lines = source.split('\n')
  const problems: LineProblem[] = []
  const report = (line: number, text: string, advice = false): void =>
    void problems.push({ line: bodyStart + line + 1, text, ...(advice && { advice }) })
  const used = usedLabels(tokens)
  for (const { line, label } of definitions) {
    // Of two with one name, Markdown takes the first.
    if (!used.delete(label))
      report(line, bodyPhrases.unusedDefinition(/\[([^\]]*)/.exec(lines[line] ?? '')?.[1] ?? label))
  }
  let columns = 0
  for (const [index, token] of tokens.entries()) {
    const [first = 0, end = 0] = token.map ?? []
    if (token.type === 'table_open') columns = cellsOf(lines[first] ?? '')
    if (token.type === 'tr_open' && cellsOf(lines[first] ?? '') > columns)
      report(first, bodyPhrases.tooManyCells)
    if (token.type === 'fence' && !isClosed(token, lines[end - 1] ?? '', end - first))
      report(first, bodyPhrases.openFence, true)
    if (token.type === 'code_block') report(first, bodyPhrases.indented, true)
    if (token.type === 'heading_open' && token.markup === '-' && isParagraph(tokens[index + 1]))
      report(first, bodyPhrases.setext, true)
  }
  return problems
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
  const words = plainText(inline)
  return (
    words.length > 100 || /[.!?…;:]["”’)]*$/.test(words) || inline?.content.includes('\n') === true
  )
}
