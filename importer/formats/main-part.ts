import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { findElement, parsePage, type PageElement } from '../page/tree.ts'

/** The part of an unknown page that reads like an article, by Mozilla's Readability: a guess, and called one. */
export function mainPart(html: string): PageElement | undefined {
  const { document } = parseHTML(html)
  const found = new Readability(document, { charThreshold: 200 }).parse()
  if (found?.content === undefined || found.content === null) return undefined
  return findElement(parsePage(found.content), ({ tagName }) => tagName === 'body')
}
