import type { Block, TextBlock } from '../page/block.ts'
import { endsSentence } from './parts.ts'

/** Lines that were broken to fit a screen become paragraphs again; a line of its own stays one. */
export function joinLines(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const stanza of stanzas(blocks)) {
    const isWrapped = wraps(stanza)
    for (const [index, block] of stanza.entries()) {
      const last = joined.at(-1)
      const goesOn = isWrapped || goesOnWith(last, block)
      if (
        index > 0 &&
        goesOn &&
        last?.kind === 'text' &&
        block.kind === 'text' &&
        !opensItem(block)
      )
        joined[joined.length - 1] = {
          ...last,
          text: `${last.text} ${block.text}`,
          markdown: `${last.markdown} ${block.markdown}`,
        }
      else joined.push(block)
    }
  }
  return joined
}

/** Blocks with no gap between them. */
function stanzas(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = []
  for (const block of blocks) {
    const last = all.at(-1)
    if (block.gap || block.kind !== 'text' || last === undefined || last.at(-1)?.kind !== 'text')
      all.push([block])
    else last.push(block)
  }
  return all
}

/** Broken by width: nearly no line had room for the first word of the next. */
function wraps(stanza: readonly Block[]): boolean {
  const lines = stanza.map((block) => (block.kind === 'text' ? block.text : ''))
  if (lines.length < 2) return false
  const width = Math.max(...lines.map(({ length }) => length))
  if (width < 45 || width > 130) return false
  const full = lines.slice(0, -1).filter((line, index) => {
    const next = lines[index + 1]?.split(' ')[0] ?? ''
    return line.length + 1 + next.length > width - 6
  })
  return full.length >= (lines.length - 1) * 0.8
}

function goesOnWith(last: Block | undefined, block: Block): boolean {
  if (last?.kind !== 'text' || block.kind !== 'text') return false
  return (
    !endsSentence(last.text) &&
    last.text.length > 40 &&
    /^[\p{Ll}\d(“"]/u.test(block.text) &&
    sameLook(last, block)
  )
}

function sameLook(one: TextBlock, other: TextBlock): boolean {
  return one.level === other.level && [...one.look].join() === [...other.look].join()
}

function opensItem({ text }: TextBlock): boolean {
  return /^(?:[-+•*–]\s|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]+[.)]\s)/.test(text)
}
