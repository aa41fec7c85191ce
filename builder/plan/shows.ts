import { lineKeys, type Article } from '../../_includes/models/article.ts'
import { hasTotals, type Kind, type Page } from '../../_includes/models/page.ts'
import type { Entry } from '../index/entry.ts'

/** All else that decides a page's bytes is in the index's key. */
interface Shown {
  /** Whole articles, text included. */
  readonly whole: readonly Article[]
  /** Only what `lineKeys` name. */
  readonly lines: readonly Article[]
  /** All but their texts. */
  readonly cards: readonly Article[]
  /** `comments`: shown in full; `totals`: only their number. */
  readonly comments: readonly Article[]
  readonly totals: readonly Article[]
  /** Anything more, as JSON. */
  readonly also: unknown
}

const table: { [K in Kind]: (page: Extract<Page, { kind: K }>) => Partial<Shown> } = {
  front: ({ pinned, articles, prevNext }) => ({
    lines: pinned,
    cards: articles,
    totals: articles,
    also: prevNext,
  }),
  listing: (page) => ({
    cards: page.articles,
    totals: hasTotals(page) ? page.articles : [],
    also: [page.of, page.prevNext],
  }),
  article: ({ article, newer, older, related }) => ({
    whole: [article],
    lines: [...newer, ...older, ...related],
    comments: [article],
    also: [newer.length, older.length],
  }),
  archive: ({ articles, parts }) => ({ lines: articles, also: parts }),
  static: ({ title, body }) => ({ also: [title, body.toString()] }),
  missing: () => ({}),
  gone: ({ article }) => ({ cards: [article] }),
  feed: ({ articles }) => ({ whole: articles }),
  sitemap: ({ files, addresses }) => ({ also: [files, addresses] }),
  news: ({ articles }) => ({ lines: articles }),
  english: () => ({}),
  search: () => ({}),
  plain: ({ lines }) => ({ also: lines }),
}

const nothing = { whole: [], lines: [], cards: [], comments: [], totals: [], also: undefined }

export function shows(page: Page): Shown {
  const shown = table[page.kind] as (page: Page) => Partial<Shown>
  return { ...nothing, ...shown(page) }
}

export function articlesOn(page: Page): Article[] {
  const { whole, lines, cards } = shows(page)
  return [...whole, ...lines, ...cards]
}

/** Of an article that differs between two editions. */
export type EntryOf = (article: Article) => Pick<Entry, 'whole' | 'facts'> | undefined

/** Does not look at comments. */
export function isSamePage(one: Page, other: Page, entryOf: EntryOf): boolean {
  const [here, there] = [shows(one), shows(other)]
  return (
    one.kind === other.kind &&
    isSameList(here.whole, there.whole, isSameBy('whole')) &&
    isSameList(here.lines, there.lines, isSameLine) &&
    isSameList(here.cards, there.cards, isSameBy('facts')) &&
    isSameJson(here.also, there.also)
  )

  function isSameBy(hash: 'whole' | 'facts'): IsSame {
    return (one, other) =>
      one.path === other.path && entryOf(one)?.[hash] === entryOf(other)?.[hash]
  }
}

type IsSame = (one: Article, other: Article) => boolean

function isSameLine(one: Article, other: Article): boolean {
  return lineKeys.every((key) => isSameJson(one[key], other[key]))
}

function isSameList(one: readonly Article[], other: readonly Article[], isSame: IsSame): boolean {
  return (
    one.length === other.length &&
    one.every((article, index) => {
      const counterpart = other[index]
      return counterpart === article || (counterpart !== undefined && isSame(article, counterpart))
    })
  )
}

function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
