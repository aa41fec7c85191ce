import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type PageNode = Tree.ChildNode
export type PageElement = Tree.Element
export type PageDocument = Tree.Document

/** Deeper is noise or an attack; what lies below is left out, and the caller is told. */
const deepest = 400

export function parsePage(html: string): PageDocument {
  return parse(html)
}

export function isElement(node: Tree.Node): node is PageElement {
  return 'tagName' in node
}

export function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text'
}

export function isComment(node: Tree.Node): node is Tree.CommentNode {
  return node.nodeName === '#comment'
}

export function attribute(element: PageElement, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? ''
}

/** Class names and id, as rules look for them. */
export function namesOf(element: PageElement): string {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`.trim()
}

/** Every node below, in the order of the page; `enter` false leaves out what is within. */
export function* walk(
  start: Tree.ParentNode,
  enter: (element: PageElement) => boolean = () => true,
): Generator<PageNode> {
  const open = [start.childNodes.values()]
  while (open.length > 0) {
    const next = open.at(-1)?.next()
    if (next === undefined || next.done === true) {
      open.pop()
      continue
    }
    yield next.value
    if (isElement(next.value) && open.length < deepest && enter(next.value))
      open.push(next.value.childNodes.values())
  }
}

export function* elements(start: Tree.ParentNode): Generator<PageElement> {
  for (const node of walk(start)) if (isElement(node)) yield node
}

export function findElement(
  start: Tree.ParentNode,
  matches: (element: PageElement) => boolean,
): PageElement | undefined {
  for (const element of elements(start)) if (matches(element)) return element
  return undefined
}

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'select',
  'textarea',
])

export function isSilent({ tagName }: PageElement): boolean {
  return silent.has(tagName)
}

/** All words within, as they stand: white space may be a letter of an old font. */
export function rawText(start: Tree.ParentNode): string {
  let text = ''
  for (const node of walk(start, (element) => !isSilent(element)))
    if (isText(node)) text += node.value
    else if (node.nodeName === 'br') text += '\n'
  return text
}

/** White space as HTML shows it; invisible characters are dropped. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}
