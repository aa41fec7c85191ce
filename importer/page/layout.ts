import { hintsOf } from './names.ts'
import {
  attribute,
  elements,
  findElement,
  namesOf,
  rawText,
  tidy,
  type PageDocument,
  type PageElement,
} from './tree.ts'

/** Which family of pages it is of, and the part of it that holds the article. */
export interface Layout {
  readonly kind: 'vportal' | 'sharepoint' | 'article' | 'named' | 'unknown'
  readonly part: PageElement
}

export function layoutOf(document: PageDocument): Layout | undefined {
  const body = findElement(document, ({ tagName }) => tagName === 'body')
  if (body === undefined) return undefined
  const all = [...elements(body)]
  const named = (pattern: RegExp): PageElement[] =>
    all.filter((element) =>
      namesOf(element)
        .split(/\s+/)
        .some((name) => pattern.test(name)),
    )
  const boxes = named(/^wd-(?:boxs|introduction)$/).filter((box) => findElement(box, isPortalTitle))
  const [box] = boxes
  if (box !== undefined) return { kind: 'vportal', part: box }
  const fields = named(/ControlWrapper_RichHtmlField$|^ms-rtestate-field$/)
  const [workspace] = [...named(/^DeltaPlaceHolderMain$/), ...named(/^s4-workspace$/)]
  if (workspace !== undefined && fields.length > 0) return { kind: 'sharepoint', part: workspace }
  const articles = all.filter(isArticle)
  const [article] = articles
  const isOnly =
    article !== undefined && articles.every((each) => each === article || isWithin(each, article))
  if (isOnly && tidy(rawText(article)).length > 200 && findElement(article, isTitle))
    return { kind: 'article', part: article }
  const hints = new Set(all.flatMap(hintsOf))
  const isNamed =
    hints.has('body') && (hints.has('title') || all.some(({ tagName }) => tagName === 'h1'))
  return { kind: isNamed ? 'named' : 'unknown', part: body }
}

function isPortalTitle(element: PageElement): boolean {
  return /(?:^|\s)wd-(?:tlh3-4|date|actor)(?:\s|$)/.test(namesOf(element))
}

function isArticle(element: PageElement): boolean {
  return element.tagName === 'article' || /(?:News)?Article$/.test(attribute(element, 'itemtype'))
}

function isTitle(element: PageElement): boolean {
  return /^h[1-3]$/.test(element.tagName) || hintsOf(element).includes('title')
}

function isWithin(element: PageElement, other: PageElement): boolean {
  let above: unknown = element.parentNode
  while (typeof above === 'object' && above !== null && above !== other)
    above = 'parentNode' in above ? above.parentNode : undefined
  return above === other
}
