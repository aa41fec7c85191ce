import type { Block, Look } from '../page/block.ts'
import { escapeMarkdown } from '../../_includes/assets/text/markdown-text.js'
import { escapeLineStart } from '../page/line-start.ts'
import { tidy } from '../page/tree.ts'

const nothing: ReadonlySet<Look> = new Set()

/** Lines of a text as blocks: a line of white space alone is a gap as an empty one is. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let gap = true
  for (const line of text.split(/\r\n?|\n/)) {
    const words = tidy(line)
    if (words === '') {
      gap = true
      continue
    }
    blocks.push({
      kind: 'text',
      text: words,
      markdown: escapeLineStart(escapeMarkdown(words)),
      look: nothing,
      gap,
      hints: new Set(),
    })
    gap = false
  }
  return blocks
}
