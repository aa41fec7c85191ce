import type { Hint } from './block.ts'
import { attribute, elements, namesOf, type PageElement } from './tree.ts'

/**
 * What class names, ids and microdata say, in the words of Viet Nam's portals: vPortal's `wd-…`, SharePoint's field ids,
 * and the names that nearly all of the others use.
 */
const hintNames: readonly (readonly [Hint, RegExp])[] = [
  [
    'title',
    /^(?:wd-tlh3-4|(?:article|news|post|entry|detail|content|page|bai-?viet|tin)?[-_]?(?:title|headline|tieu-?de)(?:[-_]?(?:detail|news|post|article|bai-?viet|tin|main))?)$/i,
  ],
  [
    'date',
    /^(?:wd-date|(?:article|news|post|entry|detail|publish(?:ed)?|create[d]?)?[-_]?(?:date|time|datetime|ngay-?dang|thoi-?gian|publish(?:ed)?-?(?:on|at)?)(?:[-_]?(?:time|post|detail|news|publish(?:ed)?))?)$/i,
  ],
  [
    'lead',
    /^(?:(?:article|news|post|detail|content)?[-_]?(?:lead|sapo|summary|trich-?dan|trich-?yeu|mo-?ta|excerpt|intro(?:text)?|description|tom-?tat|chapeau)(?:[-_]?(?:detail|news|post|content))?)$/i,
  ],
  [
    'byline',
    /^(?:wd-actor|(?:article|news|post|detail|content)?[-_]?(?:author|byline|tac-?gia|nguoi-?viet|but-?danh)(?:[-_]?(?:name|detail|news|info))?)$/i,
  ],
  [
    'source',
    /^(?:(?:article|news|post|detail)?[-_]?(?:source|nguon)(?:[-_]?(?:tin|news|detail))?)$/i,
  ],
  [
    'caption',
    /^(?:(?:image|img|photo|picture|wp|pic|anh)?[-_]?(?:caption|chu-?thich|ghi-?chu|caption-text|desc-?img)(?:[-_]?(?:text|image|anh))?|pcaption|image-note)$/i,
  ],
  [
    'body',
    /(?:ControlWrapper_RichHtmlField|^ms-rtestate-field|^(?:article|news|post|entry|detail|main)?[-_]?(?:body|content|noi-?dung)(?:[-_]?(?:detail|news|post|article|text))?)$/i,
  ],
]
const properties: Readonly<Record<string, Hint>> = {
  headline: 'title',
  datePublished: 'date',
  author: 'byline',
  articleBody: 'body',
  description: 'lead',
}

export function hintsOf(element: PageElement): Hint[] {
  if (element.tagName === 'figcaption') return ['caption']
  const names = namesOf(element).split(/\s+/).filter(Boolean)
  const property = properties[attribute(element, 'itemprop')]
  return [
    ...(property === undefined ? [] : [property]),
    ...hintNames
      .filter(([, pattern]) => names.some((name) => pattern.test(name)))
      .map(([hint]) => hint),
  ]
}

const around =
  /^(?:wd-(?:other-news|print|back)|s4-ribbon.*|ms-(?:nav|srch|cui|core-navigation|dialogHidden)\S*|(?:\S*[-_])?(?:breadcrumbs?|menu|navbar|nav|navigation|sidebar|related?|other-?news|newer|older|newest|oldest|tin-?lien-?quan|tin-?khac|bai-?lien-?quan|comments?|binh-?luan|share|sharing|social|tags?|tu-?khoa|paging|pagination|pager|login|search|toolbar|tools?|rating|vote|captcha|banner|footer|copyright|adverts?|ads|quang-?cao|visitors?|counter|weblinks?|lien-?ket|views?|hits?|luot-?xem|print|send-?mail|back|skip\S*|clock|today|provenance|no-picture|unseen|marquee|fontsize|zoom)(?:[-_]\S*)?)$/i
const aroundTags = new Set(['nav', 'footer', 'aside', 'button', 'input', 'label'])

/** The page around an article: menus, other news, share buttons, forms. What holds the article itself is none. */
export function isAround(element: PageElement): boolean {
  if (aroundTags.has(element.tagName)) return true
  if (
    /display\s*:\s*none/i.test(attribute(element, 'style')) ||
    element.attrs.some(({ name }) => name === 'hidden')
  )
    return true
  if (element.tagName === 'header') return !holdsArticle(element)
  const names = namesOf(element).split(/\s+/)
  return (
    names.some((name) => around.test(name) && !/^(?:has|no|with|is)-/i.test(name)) &&
    !holdsArticle(element)
  )
}

function holdsArticle(element: PageElement): boolean {
  for (const each of elements(element))
    if (each.tagName === 'h1' || hintsOf(each).some((hint) => hint === 'title' || hint === 'body'))
      return true
  return false
}

/** A link to a document that belongs to the article. */
const document = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|odt|ods|rtf|7z)(?:$|[?#&/;])/i

export function isFileLink(element: PageElement): boolean {
  return (
    element.tagName === 'a' &&
    (document.test(attribute(element, 'href')) || document.test(attribute(element, 'title')))
  )
}

/** The file's own name, out of an address as portals make them. */
export function fileNameOf(href: string, words: string): string {
  const parts = href.split(/[?#;]/)[0]?.split('/').filter(Boolean) ?? []
  const named = parts.toReversed().find((part) => document.test(part)) ?? ''
  if (named === '')
    return document.test(words)
      ? words
      : (/[\w%.-]+\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)/i.exec(href)?.[0] ?? words)
  try {
    return decodeURIComponent(named.replaceAll('+', ' ')).normalize('NFC')
  } catch {
    return named
  }
}
