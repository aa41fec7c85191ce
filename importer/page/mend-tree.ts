import { oldFontOf, type OldFont } from '../letters/old-fonts.ts'
import { repairLetters, type LetterHints, type LetterNote } from '../letters/repair.ts'
import { scoreOf } from '../letters/syllable.ts'
import {
  attribute,
  isElement,
  isSilent,
  isText,
  type PageDocument,
  type PageElement,
} from './tree.ts'

interface Face {
  readonly font?: OldFont
  readonly capitals?: boolean
}

const blocks = new Set(
  'address article aside blockquote body caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody td th thead title tr ul'.split(
    ' ',
  ),
)

/** Turns the letters of every block into Unicode in place: pages mix old fonts, misread bytes and good text. */
export function mendTree(document: PageDocument): ReadonlySet<LetterNote> {
  const notes = new Set<LetterNote>()
  const groups = [...textGroups(document)]
  const [long, short] = [isLong, (group: Group) => !isLong(group)].map((kind) =>
    groups.filter(kind),
  )
  // What the long texts were written in is what a heading of two words was written in.
  let around: OldFont | undefined
  for (const group of long ?? []) around = mendGroup(group, group.face, notes) ?? around
  for (const group of short ?? []) mendGroup(group, { font: around, ...group.face }, notes)
  return notes
}

function isLong({ nodes }: Group): boolean {
  return scoreOf(nodes.map(({ value }) => value).join(' ')).words > 2
}

type TextNode = { value: string }

interface Group {
  readonly nodes: TextNode[]
  readonly face: Face
}

/** Texts that one block shows in one face. */
function textGroups(document: PageDocument): Set<Group> {
  const groups = new Set<Group>()
  const stack: {
    node: PageDocument | PageElement
    face: Face
    open: Map<string, Group>
    depth: number
  }[] = [{ node: document, face: {}, open: new Map(), depth: 0 }]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const inner: typeof stack = []
    for (const node of top.node.childNodes) {
      if (isText(node)) {
        const key = `${top.face.font}${top.face.capitals}`
        const group = top.open.get(key) ?? { nodes: [], face: top.face }
        top.open.set(key, group)
        groups.add(group)
        group.nodes.push(node)
      } else if (isElement(node) && !isSilent(node) && top.depth < 400) {
        const open = blocks.has(node.tagName) ? new Map<string, Group>() : top.open
        inner.push({ node, face: faceOf(node, top.face), open, depth: top.depth + 1 })
      }
    }
    for (const next of inner.toReversed()) stack.push(next)
  }
  return groups
}

function faceOf(element: PageElement, around: Face): Face {
  const [, styled] = /(?<![\w-])font-family\s*:\s*([^;]+)/i.exec(attribute(element, 'style')) ?? []
  const family = attribute(element, 'face') || styled
  return family === undefined || family === '' ? around : (oldFontOf(family) ?? {})
}

function mendGroup(
  { nodes }: Group,
  hints: LetterHints,
  notes: Set<LetterNote>,
): OldFont | undefined {
  const repaired = repairLetters(nodes.map(({ value }) => value).join(seam), hints)
  for (const note of repaired.notes) notes.add(note)
  const parts = repaired.text.split(seam)
  for (const [index, node] of nodes.entries()) node.value = parts[index] ?? node.value
  return repaired.font
}

/** No page holds it: the parser has replaced it. */
const seam = '\0'
