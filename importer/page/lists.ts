import { lineOf, runsWithin, type Run, type Style } from './inline.ts'
import { attribute, isElement, type PageElement } from './tree.ts'

/** A list with the lists within it, as Markdown. */
export function listMarkdown(
  list: PageElement,
  style: Style,
  isLeftOut: (runs: readonly Run[]) => boolean,
  depth = 0,
): { text: string; markdown: string } {
  const isOrdered = list.tagName === 'ol'
  const start = Number.parseInt(attribute(list, 'start'), 10)
  let number = start > 0 ? start : 1
  const lines: string[] = []
  const words: string[] = []
  for (const item of list.childNodes.filter(isElement)) {
    const isList = (element: PageElement): boolean => /^[ou]l$/.test(element.tagName)
    const own = isList(item)
      ? []
      : item.childNodes.filter((node) => !isElement(node) || !isList(node))
    const inner = isList(item) ? [item] : item.childNodes.filter(isElement).filter(isList)
    const sign = isOrdered ? `${number}. ` : '- '
    const runs = runsWithin(own, style)
    const { text, markdown } = lineOf(runs)
    if (text !== '' && !isLeftOut(runs)) {
      lines.push(sign + markdown)
      words.push(text)
      number += 1
    }
    if (depth < 6)
      for (const each of inner) {
        const nested = listMarkdown(each, style, isLeftOut, depth + 1)
        if (nested.text === '') continue
        // A list right within a list belongs to the item before it.
        const isBelow = text !== '' || (isList(item) && lines.length > 0)
        lines.push(nested.markdown.replace(/^/gm, ' '.repeat(isBelow ? sign.length : 0)))
        words.push(nested.text)
      }
  }
  return { text: words.join('\n'), markdown: lines.join('\n') }
}
