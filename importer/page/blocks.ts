import type { Block, FileLink, Hint, Look } from './block.ts'
import { lineOf, styleOf, type Run, type Style } from './inline.ts'
import { listMarkdown } from './lists.ts'
import { escapeLineStart } from './line-start.ts'
import { filesIn, isFileLink } from './file-links.ts'
import { hintsOf, isAround } from './names.ts'
import { pictureOf } from './page-picture.ts'
import { cellsOf, isDataTable, tableMarkdown } from './tables.ts'
import {
  attribute,
  elements,
  isElement,
  isSilent,
  isText,
  rawText,
  tidy,
  type PageElement,
  type PageNode,
} from './tree.ts'

export interface Flow {
  readonly blocks: readonly Block[]
  readonly files: readonly FileLink[]
  /** Whether something was left out because it lay too deep. */
  readonly isCut: boolean
}

interface Place extends Style {
  readonly hints: ReadonlySet<Hint>
  readonly level?: number | undefined
  readonly isPre?: boolean
  readonly depth: number
}

const deepest = 300
const boxes =
  /^(?:address|article|blockquote|body|center|d[dlt]|div|figure|figcaption|footer|form|h[1-6]|header|li|main|p|pre|section|t(?:able|body|d|foot|h|head|r)|fieldset|legend|html|[ou]l)$/

/** A page, or a part of it, as the blocks that a reader sees one after another. */
export function flowOf(
  start: PageElement | { readonly childNodes: PageNode[] },
  style: Style = { look: new Set() },
): Flow {
  const blocks: Block[] = []
  const files: FileLink[] = []
  let runs: Run[] = []
  let gap = true
  let isCut = false

  const flush = (place: Place, isGap: boolean): void => {
    const { text, markdown, look } = lineOf(runs)
    if (text !== '' && !holdsFilesOnly(runs)) {
      const own =
        look.has('bold') || look.has('italic') ? lineOf(runs.map(withoutLook)).markdown : markdown
      blocks.push({
        kind: 'text',
        text,
        markdown: escapeLineStart(own),
        look,
        gap,
        hints: place.hints,
        ...levelOf(place),
      })
      gap = false
    } else if (runs.length > 0 && !isGap && blocks.length > 0) gap = true
    runs = []
    gap ||= isGap
  }

  const holdsFilesOnly = (line: readonly Run[]): boolean => {
    const found = filesIn(line)
    for (const file of found.files) files.push(file)
    return found.isOnlyFiles
  }

  const solid = (
    kind: 'list' | 'table',
    element: PageElement,
    place: Place,
    made: { text: string; markdown: string; isMerged?: boolean },
  ): void => {
    flush(place, true)
    if (made.text !== '')
      blocks.push({ kind, ...made, gap: true, hints: place.hints, look: lookOf(element, place) })
    gap = true
  }

  const endLine = (place: Place): void =>
    flush(place, tidy(runs.map((run) => run.text).join('')) === '')

  const visit = (node: PageNode, place: Place): void => {
    if (isText(node)) {
      const { look, href, file } = place
      // Within `pre` a line of the file is a line of the page.
      for (const [index, text] of (place.isPre ? node.value.split('\n') : [node.value]).entries()) {
        if (index > 0) endLine(place)
        runs.push({ text, look, href, file })
      }
      return
    }
    if (!isElement(node) || isSilent(node)) return
    if (place.depth > deepest) return void (isCut = true)
    if (node.tagName === 'br') return endLine(place)
    if (isAround(node)) return flush(place, true)
    if (node.tagName === 'img') return picture(node, place)
    const hints = hintsOf(node)
    const inner: Place = {
      ...styleOf(node, place),
      hints: hints.length === 0 ? place.hints : new Set([...place.hints, ...hints]),
      level: /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : place.level,
      isPre: place.isPre === true || node.tagName === 'pre',
      depth: place.depth + 1,
    }
    if (node.tagName === 'table') return table(node, inner)
    if (/^[ou]l$/.test(node.tagName) && !holdsBlocks(node))
      return solid('list', node, inner, listMarkdown(node, inner, holdsFilesOnly))
    const isBox = boxes.test(node.tagName)
    if (isBox || hints.length > 0) flush(place, isBox)
    for (const child of node.childNodes) visit(child, inner)
    if (isBox || hints.length > 0) flush(inner, isBox)
  }

  const picture = (element: PageElement, place: Place): void => {
    const found = pictureOf(element)
    if (found === undefined) return
    flush(place, true)
    blocks.push({ kind: 'picture', ...found, gap: true, hints: place.hints })
  }

  const table = (element: PageElement, place: Place): void => {
    const cells = cellsOf(element)
    if (isDataTable(element, cells))
      return solid('table', element, place, tableMarkdown(cells, place, holdsFilesOnly))
    const isFigure =
      cells.rows.every(({ length }) => length === 1) && tidy(rawText(element)).length < 400
    const hasPicture = isFigure && blocks.length >= 0 && element.childNodes.some(isElement)
    flush(place, true)
    const before = blocks.length
    for (const child of element.childNodes) visit(child, place)
    flush(place, true)
    if (!hasPicture || blocks[before]?.kind !== 'picture') return
    for (const [index, block] of blocks.entries())
      if (index > before && block.kind === 'text')
        blocks[index] = { ...block, hints: new Set([...block.hints, 'caption']) }
  }

  const place: Place = { ...style, hints: new Set(), depth: 0 }
  for (const child of start.childNodes) visit(child, place)
  flush(place, true)
  return { blocks, files, isCut }
}

/** Where most words are links, it leads elsewhere. */
function lookOf(element: PageElement, { look }: Place): ReadonlySet<Look> {
  let linked = 0
  for (const each of elements(element))
    if (each.tagName === 'a' && attribute(each, 'href') !== '' && !isFileLink(each))
      linked += tidy(rawText(each)).length
  return linked * 2 > tidy(rawText(element)).length ? new Set<Look>([...look, 'linked']) : look
}

function levelOf({ level }: Place): { level?: number } {
  return level === undefined ? {} : { level }
}

function withoutLook(run: Run): Run {
  return {
    ...run,
    look: new Set([...run.look].filter((each) => each !== 'bold' && each !== 'italic')),
  }
}

/** Lists that lay out a page hold pictures, tables or headings. */
function holdsBlocks(list: PageElement): boolean {
  for (const each of list.childNodes.filter(isElement))
    for (const child of each.childNodes.filter(isElement))
      if (/^(?:table|h[1-6]|div|figure|img)$/.test(child.tagName)) return true
  return false
}
