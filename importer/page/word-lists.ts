import { defaultTreeAdapter as tree, html } from 'parse5'
import {
  attribute,
  elements,
  isElement,
  isText,
  rawText,
  tidy,
  type PageDocument,
  type PageElement,
  type PageNode,
} from './tree.ts'

/** Word puts a list on the clipboard as paragraphs whose style tells the level; the sign stands in a span of its own. */
export function mendWordLists(document: PageDocument): void {
  const items = [...elements(document)].filter(isItem)
  for (const parent of new Set(items.map(({ parentNode }) => parentNode))) {
    if (parent === null) continue
    let open: PageElement[] = []
    // A copy: items move away meanwhile.
    for (const node of parent.childNodes.slice()) {
      if (isElement(node) && isItem(node)) open = placed(node, open)
      else if (!isEmpty(node)) open = []
    }
  }
}

function isItem(element: PageElement): boolean {
  return /^(?:p|div)$/.test(element.tagName) && levelOf(element) !== undefined
}

/** `mso-list:l0 level2 lfo1` */
function levelOf(element: PageElement): number | undefined {
  const [, level] = /mso-list\s*:\s*l\d+\s+level([1-9])/i.exec(attribute(element, 'style')) ?? []
  return level === undefined ? undefined : Number(level)
}

function isEmpty(node: PageNode): boolean {
  return isText(node) ? node.value.trim() === '' : !isElement(node)
}

/** Moves a paragraph into the list of its level; `open`: the lists that are not over yet, one within another. */
function placed(paragraph: PageElement, open: readonly PageElement[]): PageElement[] {
  const sign = signOf(paragraph)
  const isOrdered = /^\(?(?:\d+|[ivxlc]+|[a-zđ])[.)]/i.test(sign)
  const lists = open.slice(0, levelOf(paragraph))
  // Level 3 right below level 1 is one list within another all the same.
  const isDeeper = open.length < (levelOf(paragraph) ?? 1)
  const last = isDeeper ? undefined : lists.at(-1)
  const list = last?.tagName === (isOrdered ? 'ol' : 'ul') ? last : element(isOrdered ? 'ol' : 'ul')
  if (list !== last) {
    if (last !== undefined) lists.pop()
    const number = /^\(?(\d+)/.exec(sign)?.[1]
    if (number !== undefined) list.attrs.push({ name: 'start', value: number })
    const around = lists.at(-1)?.childNodes.findLast(isElement)
    if (around === undefined) tree.insertBefore(paragraph.parentNode ?? list, list, paragraph)
    else tree.appendChild(around, list)
    lists.push(list)
  }
  const item = element('li')
  tree.detachNode(paragraph)
  tree.appendChild(list, item)
  tree.appendChild(item, paragraph)
  return lists
}

/** Taken out: Markdown writes its own. */
function signOf(paragraph: PageElement): string {
  for (const each of elements(paragraph))
    if (/mso-list\s*:\s*ignore/i.test(attribute(each, 'style'))) {
      tree.detachNode(each)
      return tidy(rawText(each))
    }
  return ''
}

function element(tag: string): PageElement {
  return tree.createElement(tag, html.NS.HTML, [])
}
