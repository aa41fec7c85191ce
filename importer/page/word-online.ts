import { defaultTreeAdapter as tree, html } from 'parse5'
import { attribute, elements, isElement, type PageDocument, type PageElement } from './tree.ts'

/** Word in a browser says by roles what is a heading, and makes each item a list of its own: they become as Word's own. */
export function mendWordOnline(document: PageDocument): void {
  for (const element of Array.from(elements(document)))
    if (isListOfOne(element)) unwrapItems(element)
    else mendHeading(element)
}

function isListOfOne(element: PageElement): boolean {
  return /^[ou]l$/.test(element.tagName) && itemsOf(element).length > 0
}

function itemsOf(list: PageElement): PageElement[] {
  const items = list.childNodes.filter(isElement)
  return items.filter((item) => attribute(item, 'data-aria-level') !== '')
}

/** Each as a paragraph beside the box that holds its list alone, with Word's own mark of its level. */
function unwrapItems(list: PageElement): void {
  const { parentNode } = list
  const around = parentNode !== null && isElement(parentNode) ? parentNode : list
  const isAlone = around.tagName === 'div' && around.childNodes.filter(isElement).length === 1
  const place = isAlone ? around : list
  if (place.parentNode === null) return
  for (const item of itemsOf(list)) {
    const style = `mso-list:l0 level${attribute(item, 'data-aria-level')} lfo1`
    const paragraph = make('p', style)
    const sign = make('span', 'mso-list:Ignore')
    const number = attribute(item, 'data-aria-posinset') || attribute(list, 'start') || '1'
    tree.insertText(sign, list.tagName === 'ol' ? `${number}.` : '·')
    tree.appendChild(paragraph, sign)
    for (const child of item.childNodes.slice()) {
      tree.detachNode(child)
      tree.appendChild(paragraph, child)
    }
    tree.insertBefore(place.parentNode, paragraph, place)
  }
  tree.detachNode(place)
}

function make(tag: string, style: string): PageElement {
  return tree.createElement(tag, html.NS.HTML, [{ name: 'style', value: style }])
}

function mendHeading(element: PageElement): void {
  if (!/^(?:p|div)$/.test(element.tagName)) return
  const title = /\bMso(Sub)?[Tt]itle\b/.exec(attribute(element, 'class'))
  const role = attribute(element, 'role') === 'heading' ? attribute(element, 'aria-level') : ''
  const level = title === null ? role : title[1] === undefined ? '1' : '2'
  if (!/^[1-6]$/.test(level)) return
  element.tagName = `h${level}`
  element.nodeName = element.tagName
}
