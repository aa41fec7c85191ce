import { attribute, elements, isComment, rawText, tidy, walk, type PageDocument } from './tree.ts'

/** What a page's head tells machines, and where it was saved from. */
export interface PageHead {
  readonly documentTitle: string
  readonly socialTitle: string
  /** A day in any of the forms of machines; empty where none is told. */
  readonly published: string
  readonly author: string
  readonly from: string | null
}

export function readHead(document: PageDocument): PageHead {
  const metas = new Map<string, string>()
  let [documentTitle, canonical, structured, shown] = ['', '', '', '']
  for (const element of elements(document)) {
    const { tagName } = element
    if (tagName === 'title' && documentTitle === '') documentTitle = tidy(rawText(element))
    if (tagName === 'link' && attribute(element, 'rel') === 'canonical')
      canonical ||= attribute(element, 'href')
    if (tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
      structured ||= element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    const name =
      attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemprop')
    const value =
      attribute(element, 'content') ||
      (name === 'datePublished' ? attribute(element, 'datetime') : '')
    if (tagName === 'time' && /\bpublished\b/.test(attribute(element, 'class')))
      shown ||= attribute(element, 'datetime')
    if (name !== '' && value !== '' && !metas.has(name.toLowerCase()))
      metas.set(name.toLowerCase(), tidy(value))
  }
  const told = readStructured(structured)
  const named = (...names: string[]): string =>
    names.map((name) => metas.get(name)).find((value) => value) ?? ''
  return {
    documentTitle,
    socialTitle: named('og:title', 'twitter:title') || told.headline,
    published:
      named('article:published_time', 'datepublished', 'pubdate', 'dc.date.issued', 'dc.date') ||
      told.datePublished ||
      shown,
    author: told.author,
    from: originOf(document) ?? (canonical || named('og:url') || null),
  }
}

/** The comments that browsers, SingleFile and HTTrack leave. */
function originOf(document: PageDocument): string | null {
  for (const node of walk(document)) {
    if (!isComment(node)) continue
    const [, saved] =
      /saved from url=\(\d+\)(\S+)/.exec(node.data) ??
      /\burl:\s*(https?:\/\/\S+)/.exec(node.data) ??
      []
    const [, mirrored] = /Mirrored from (\S+) by HTTrack/.exec(node.data) ?? []
    if (saved !== undefined && /^https?:/.test(saved)) return saved
    if (mirrored !== undefined) return /^https?:/.test(mirrored) ? mirrored : `http://${mirrored}`
  }
  return null
}

interface Structured {
  readonly headline: string
  readonly datePublished: string
  readonly author: string
}

/** JSON-LD of an article, as far as it can be read. */
function readStructured(json: string): Structured {
  const nothing = { headline: '', datePublished: '', author: '' }
  try {
    const read: unknown = JSON.parse(json.length > 200_000 ? 'null' : json || 'null')
    const graph =
      typeof read === 'object' && read !== null && '@graph' in read ? read['@graph'] : read
    const things: unknown[] = Array.isArray(graph) ? graph : [graph]
    const article = things.find((each) => /Article|Posting/.test(textAt(each, '@type')))
    const author: unknown =
      typeof article === 'object' && article !== null && 'author' in article
        ? article['author']
        : ''
    return {
      headline: textAt(article, 'headline'),
      datePublished: textAt(article, 'datePublished'),
      author: nameOf(Array.isArray(author) ? author[0] : author),
    }
  } catch {
    return nothing
  }
}

/** An organisation that publishes is no byline. */
function nameOf(author: unknown): string {
  if (typeof author === 'string') return author
  return textAt(author, '@type') === 'Organization' ? '' : textAt(author, 'name')
}

function textAt(thing: unknown, key: string): string {
  const value: unknown = typeof thing === 'object' && thing !== null ? Reflect.get(thing, key) : ''
  return typeof value === 'string' ? tidy(value) : ''
}
