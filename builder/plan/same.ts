import type { Article } from '../../_includes/models/article.ts'
import type { Page } from '../../_includes/models/page.ts'
import type { Entry } from '../index/entry.ts'

export type PrintsOf = (article: Article) => Pick<Entry, 'whole' | 'facts'> | undefined

/** Does not look at comments. */
export function isSamePage(one: Page, other: Page, printsOf: PrintsOf): boolean {
  const isSameFacts = isSameBy(printsOf, 'facts')
  const isSameWhole = isSameBy(printsOf, 'whole')
  if (one.kind === 'front' && other.kind === 'front')
    return (
      isSameList(one.pinned, other.pinned, isSameLine) &&
      isSameList(one.articles, other.articles, isSameFacts) &&
      isSameJson(one.turning, other.turning)
    )
  if (one.kind === 'listing' && other.kind === 'listing')
    return (
      isSameList(one.articles, other.articles, isSameFacts) &&
      isSameJson([one.of, one.turning], [other.of, other.turning])
    )
  if (one.kind === 'article' && other.kind === 'article')
    return (
      isSameWhole(one.article, other.article) &&
      isSameList(one.newer, other.newer, isSameLine) &&
      isSameList(one.older, other.older, isSameLine) &&
      isSameList(one.related, other.related, isSameLine)
    )
  if (one.kind === 'archive' && other.kind === 'archive')
    return (
      isSameList(one.articles, other.articles, isSameLine) && isSameJson(one.parts, other.parts)
    )
  if (one.kind === 'feed' && other.kind === 'feed')
    return isSameList(one.articles, other.articles, isSameWhole)
  if (one.kind === 'gone' && other.kind === 'gone') return isSameFacts(one.article, other.article)
  if (one.kind === 'sitemap' && other.kind === 'sitemap')
    return isSameJson([one.files, one.addresses], [other.files, other.addresses])
  if (one.kind === 'news' && other.kind === 'news')
    return isSameList(one.articles, other.articles, isSameLine)
  if (one.kind === 'plain' && other.kind === 'plain') return isSameJson(one.lines, other.lines)
  return false
}

type IsSame = (one: Article, other: Article) => boolean

function isSameLine(one: Article, other: Article): boolean {
  return (
    one === other ||
    (one.path === other.path && one.title === other.title && isSameJson(one.at, other.at))
  )
}

function isSameBy(printsOf: PrintsOf, print: 'whole' | 'facts'): IsSame {
  return (one, other) =>
    one === other ||
    (one.path === other.path && printsOf(one)?.[print] === printsOf(other)?.[print])
}

function isSameList(one: readonly Article[], other: readonly Article[], isSame: IsSame): boolean {
  return (
    one.length === other.length &&
    one.every((article, index) => {
      const counterpart = other[index]
      return counterpart !== undefined && isSame(article, counterpart)
    })
  )
}

function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

export function articlesOn(page: Page): readonly Article[] {
  switch (page.kind) {
    case 'front':
      return [...page.pinned, ...page.articles]
    case 'listing':
    case 'archive':
    case 'feed':
    case 'news':
      return page.articles
    case 'article':
      return [page.article, ...page.newer, ...page.older, ...page.related]
    case 'gone':
      return [page.article]
    case 'static':
    case 'missing':
    case 'english':
    case 'search':
    case 'sitemap':
    case 'plain':
      return []
  }
}
