import type { Part } from '../article/parts.ts'
import { endsSentence, readCaption } from '../article/parts.ts'
import type { Block } from '../page/block.ts'
import { flowOf } from '../page/blocks.ts'
import { isSafeAddress } from '../page/inline.ts'
import { mendTree } from '../page/mend-tree.ts'
import { attribute, elements, parsePage, type PageDocument } from '../page/tree.ts'
import { mendWordLists } from '../page/word-lists.ts'
import { mendWordOnline } from '../page/word-online.ts'

/** What of a document could not be kept, or was changed. */
export type DocumentNote =
  | 'old_font'
  | 'unsure'
  | 'merged'
  | 'tables'
  | 'links'
  | 'pictures'
  | 'underline'
  | 'depth'

export interface ReadDocument {
  readonly parts: readonly Part[]
  /** The address of each picture, by the name that its figure has here. */
  readonly pictures: ReadonlyMap<string, string>
  readonly notes: ReadonlySet<DocumentNote>
}

/** A person's own document as it is: paragraphs, headings, bold, italics, links, lists, tables and pictures, and nothing guessed. */
export function readDocument(markup: string): ReadDocument {
  const document = parsePage(markup)
  const letters = mendTree(document)
  mendWordOnline(document)
  mendWordLists(document)
  const pictures = withNames(document)
  const { blocks, isCut } = flowOf(plain(document), { look: new Set(), keepsFiles: true })
  const all = [...elements(document)]
  const count = (tag: string): number => all.filter(({ tagName }) => tagName === tag).length
  const tables = blocks.filter(({ kind }) => kind === 'table')
  const notes = {
    old_font: letters.has('old font'),
    unsure: letters.has('unsure'),
    merged: tables.some((block) => block.kind === 'table' && block.isMerged === true),
    tables: count('table') > tables.length,
    links: all.some(isLostLink),
    pictures: count('img') > blocks.filter(({ kind }) => kind === 'picture').length,
    underline: count('u') > 0,
    depth: isCut,
  }
  const told = Object.entries(notes).flatMap(([note, is]) => (is ? [note as DocumentNote] : []))
  return { parts: withCaptions(blocks), pictures, notes: new Set(told) }
}

/** The title of a document is its first line, where that is none of its text. */
export function titleOf({ parts }: ReadDocument): { title: string; parts: readonly Part[] } {
  const [first, ...rest] = parts
  const isTitle =
    first?.kind === 'heading' ||
    (first?.kind === 'paragraph' && first.text.length <= 200 && !endsSentence(first.text))
  return isTitle ? { title: first.text, parts: rest } : { title: '', parts }
}

/** Names and classes of somebody else's page mean nothing here, but that a paragraph is a caption. */
function plain(document: PageDocument): PageDocument {
  for (const element of elements(document)) {
    const isCaption = /caption/i.test(attribute(element, 'class'))
    element.attrs = element.attrs.filter(({ name }) => name !== 'class' && name !== 'id')
    if (isCaption) element.attrs.push({ name: 'class', value: 'caption' })
  }
  return document
}

/** Each picture is the writer's own, also a small one: no name or size tells that it is furniture. */
function withNames(document: PageDocument): Map<string, string> {
  const pictures = new Map<string, string>()
  for (const element of elements(document)) {
    if (element.tagName !== 'img') continue
    const name = `p${pictures.size}`
    pictures.set(name, attribute(element, 'src'))
    element.attrs = [
      { name: 'src', value: name },
      { name: 'alt', value: attribute(element, 'alt') },
    ]
  }
  return pictures
}

function isLostLink(element: Parameters<typeof attribute>[0]): boolean {
  const href = attribute(element, 'href').trim()
  return element.tagName === 'a' && !/^(?:#|$)/.test(href) && !isSafeAddress(href)
}

function withCaptions(blocks: readonly Block[]): Part[] {
  const levels = blocks.flatMap((block) => (block.kind === 'text' ? (block.level ?? []) : []))
  const highest = Math.min(...levels)
  const parts: Part[] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.kind === 'text' && block.hints.has('caption') && last?.kind === 'figure')
      parts[parts.length - 1] = { ...last, ...readCaption(block.text) }
    else parts.push(partOf(block, highest))
  }
  return parts
}

/** The page's own title is the first heading: a document's begin below it. */
function partOf(block: Block, highest: number): Part {
  if (block.kind === 'picture')
    return { kind: 'figure', src: block.src, alt: block.alt, caption: '', credit: '' }
  const { text, markdown } = block
  if (block.kind !== 'text') return { kind: 'solid', text, markdown }
  if (block.level === undefined)
    return { kind: 'paragraph', text, markdown: emphasised(markdown, block.look) }
  const signs = '#'.repeat(Math.min(2 + block.level - highest, 4))
  return {
    kind: 'heading',
    text,
    markdown: `${signs} ${markdown.replace(/^(\d+)\\([.)])/, '$1$2')}`,
  }
}

/** A block that is bold as a whole keeps its look apart from its words. */
function emphasised(markdown: string, look: ReadonlySet<string>): string {
  const sign = `${look.has('bold') ? '**' : ''}${look.has('italic') ? '*' : ''}`
  return `${sign}${markdown}${sign}`
}
