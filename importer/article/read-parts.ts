import type { Block, TextBlock } from '../page/block.ts'
import { endsSentence, isHeadingLine, readCaption, type Paragraph, type Part } from './parts.ts'

/** Blocks of an article's text → paragraphs, headings, figures, and what stays as it is. */
export function readParts(blocks: readonly Block[], isPlain: boolean): Part[] {
  const parts: Part[] = []
  for (const [index, block] of blocks.entries()) {
    const [previous, next] = [blocks[index - 1], blocks[index + 1]]
    if (block.kind === 'picture') {
      parts.push({ kind: 'figure', src: block.src, alt: block.alt, caption: '', credit: '' })
    } else if (block.kind !== 'text') {
      parts.push({ kind: 'solid', text: block.text, markdown: block.markdown })
    } else if (isCaption(block, previous, next, isPlain)) {
      addCaption(parts, block.text)
    } else if (isHeading(block)) {
      parts.push({
        kind: 'heading',
        text: block.text,
        markdown: `${levelOf(block)} ${block.markdown.replace(/^(\d+)\\([.)])/, '$1$2')}`,
      })
    } else parts.push({ kind: 'paragraph', text: block.text, markdown: block.markdown })
  }
  return withLists(parts)
}

/** Marked by the page, or bare below its picture; where pictures were lost, a bare line between two paragraphs. */
function isCaption(
  block: TextBlock,
  previous: Block | undefined,
  next: Block | undefined,
  isPlain: boolean,
): boolean {
  if (block.hints.has('caption')) return true
  if (block.level !== undefined || block.text.length > 250) return false
  const isSet = block.look.has('italic') || block.look.has('centred')
  const { caption, credit } = readCaption(block.text)
  const isSentence = endsSentence(credit === '' ? block.text : caption)
  if (previous?.kind === 'picture') return isSet || !isSentence
  if (isSentence || isHeadingLine(block.text) || block.look.has('bold') || opensList(block.text))
    return false
  const isBetween =
    previous?.kind === 'text' && endsSentence(previous.text) && next?.kind === 'text'
  return isBetween && block.gap && next.gap && (isPlain || isSet || endsSentence(next.text))
}

function addCaption(parts: Part[], text: string): void {
  const { caption, credit } = readCaption(text)
  const last = parts.at(-1)
  if (last?.kind === 'figure' && last.caption === '')
    parts[parts.length - 1] = { ...last, caption, credit: credit || last.credit }
  else if (caption !== '') parts.push({ kind: 'figure', src: '', alt: '', caption, credit })
}

function isHeading(block: TextBlock): boolean {
  if (block.text.length > 200 || block.hints.has('lead')) return false
  if (block.level !== undefined && !/[.;,]$/.test(block.text)) return true
  return (
    isHeadingLine(block.text) ||
    (block.look.has('bold') && block.text.length <= 150 && !endsSentence(block.text))
  )
}

function levelOf({ level, text }: TextBlock): string {
  return (level ?? 0) > 3 || /^(?:\d|[a-zđ])\s*[.)]/.test(text) ? '###' : '##'
}

const item = /^(?<sign>[-•*–]|\+)\s+(?<text>.+)$/u

function opensList(text: string): boolean {
  return item.test(text)
}

/** Two lines or more that open with a dash are a list; `+` below `-` is a list within. */
function withLists(parts: readonly Part[]): Part[] {
  const all: Part[] = []
  let items: Paragraph[] = []
  const close = (): void => {
    if (items.length > 1) all.push(listOf(items))
    else all.push(...items)
    items = []
  }
  for (const part of parts) {
    if (part.kind === 'paragraph' && opensList(part.text)) items.push(part)
    else {
      close()
      all.push(part)
    }
  }
  close()
  return all
}

function listOf(items: readonly Paragraph[]): Part {
  const isNested = items.some(({ text }) => !text.startsWith('+'))
  const lines = items.map(({ text, markdown }) => {
    const words = markdown.replace(/^\\?[-+•*–]\s+/u, '')
    return `${isNested && text.startsWith('+') ? '  ' : ''}- ${words}`
  })
  return {
    kind: 'solid',
    text: items.map(({ text }) => text).join('\n'),
    markdown: lines.join('\n'),
  }
}
