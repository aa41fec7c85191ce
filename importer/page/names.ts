import type { Hint } from './block.ts'
import { attribute, elements, namesOf, type PageElement } from './tree.ts'

/**
 * What class names, ids and microdata say, in the words of Viet Nam's portals: vPortal's `wd-…`, SharePoint's field ids,
 * and the words that nearly all of the others put together: `title-detail-news`, `noi-dung-chi-tiet`, `post_date`.
 */
const hintNames: readonly (readonly [Hint, RegExp])[] = [
  ['title', named('title|headline|tieu-?de', 'wd-tlh3-4')],
  [
    'date',
    named(
      'date(?:time)?|time|ngay-?dang|ngay-?tao|thoi-?gian|publish(?:ed)?(?:-?(?:on|at))?',
      'wd-date',
    ),
  ],
  [
    'lead',
    named(
      'lead|sapo|summary|trich-?dan|trich-?yeu|mo-?ta|excerpt|intro(?:text)?|description|tom-?tat|chapeau|hometext',
    ),
  ],
  [
    'byline',
    named('author(?:-?name)?|byline|created-?by|tac-?gia|nguoi-?viet|but-?danh', 'wd-actor'),
  ],
  ['source', named('source|nguon')],
  [
    'caption',
    /^(?:(?:image|img|photo|picture|wp|pic|anh)?[-_]?(?:caption|chu-?thich|ghi-?chu|caption-text|desc-?img)(?:[-_]?(?:text|image|anh))?|pcaption|image-note)$/i,
  ],
  [
    'body',
    named(
      'body(?:-?(?:html|text))?|content|noi-?dung',
      String.raw`\S*ControlWrapper_RichHtmlField|ms-rtestate-field`,
    ),
  ],
]

/** A name made of these words and of what every portal writes beside them. */
function named(words: string, own = words): RegExp {
  const beside =
    '(?:article|news|post|entry|details?|content|page|publish(?:ed)?|created?|bai-?viet|tin-?(?:tuc|bai)?|main|chi-?tiet|view|lbl)'
  return new RegExp(`^(?:(?:${beside}[-_]?){0,3}(?:${words})(?:[-_]?${beside}){0,3}|${own})$`, 'i')
}

const properties: Readonly<Record<string, Hint>> = {
  headline: 'title',
  datePublished: 'date',
  author: 'byline',
  articleBody: 'body',
  description: 'lead',
}

export function hintsOf(element: PageElement): Hint[] {
  if (element.tagName === 'figcaption') return ['caption']
  const names = namesOf(element)
    .split(/\s+/)
    .filter((name) => name !== '' && name.length < 80)
    .map((name) => name.replace(/^ctl\d+_(?:.*_)?(?=lbl)/i, ''))
  const property = properties[attribute(element, 'itemprop')]
  return [
    ...(property === undefined ? [] : [property]),
    ...hintNames
      .filter(([, pattern]) => names.some((name) => pattern.test(name)))
      .map(([hint]) => hint),
  ]
}

const around =
  /^(?:wd-(?:other-news|print|back)|s4-ribbon.*|ms-(?:nav|srch|cui|core-navigation|dialogHidden)\S*|(?:\S*[-_])?(?:breadcrumbs?|menu|navbar|nav|navigation|sidebar|related?|other-?news|newer|older|newest|oldest|tin-?lien-?quan|tin-?khac|bai-?lien-?quan|comments?|binh-?luan|share|sharing|social|tags?|tu-?khoa|paging|pagination|pager|login|search|toolbar|tools?|rating|vote|captcha|banner|footer|copyright|adverts?|ads|quang-?cao|visitors?|counter|weblinks?|lien-?ket|views?|hits?|luot-?xem|print|send-?mail|back|skip\S*|clock|today|provenance|no-picture|unseen|marquee|fontsize|zoom)(?:[-_]\S*)?|(?:date-?|post-?)?(?:updated|modified)|(?:site-|top-?)?(?:header|bar)|masthead)$/i
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
  const names = namesOf(element)
    .split(/\s+/)
    .filter(({ length }) => length < 80)
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
