import type { Article } from '../../_includes/models/article.ts'
import type { PrevNext } from '../../_includes/models/page.ts'

/** Newest first, ties by id: an array, or a window onto an index. */
export type ArticleList = Pick<readonly Article[], 'length' | 'slice'>

export interface Leaf {
  readonly number?: number
  readonly articles: readonly Article[]
  readonly url: string
  readonly prevNext: PrevNext
}

const perPage = 20

/**
 * Page N holds articles 20(N−1)+1 … 20N from the oldest, and exists only once full: newer ones never change it.
 * `numbers`: only those of them that exist; 0 is the listing's first page.
 */
export function leaves(
  articles: ArticleList,
  base: string,
  numbers: Iterable<number> = range(0, lastNumber(articles.length)),
): Leaf[] {
  const total = articles.length
  const last = lastNumber(total)
  const url = (number: number): string => (number > last ? base : `${base}trang/${number}/`)
  return [...numbers].flatMap((number): Leaf[] => {
    if (number > last) return []
    if (number === 0) {
      const newest = articles.slice(0, total - perPage * last)
      return [{ articles: newest, url: base, prevNext: last > 0 ? { older: url(last) } : {} }]
    }
    return [
      {
        number,
        articles: articles.slice(total - perPage * number, total - perPage * (number - 1)),
        url: url(number),
        prevNext: { newer: url(number + 1), ...(number > 1 && { older: url(number - 1) }) },
      },
    ]
  })
}

export function lastNumber(total: number): number {
  return Math.max(0, Math.floor(total / perPage) - 1)
}

/** Of the page that shows an article: `older` others lie behind it. */
export function numberAt(older: number, total: number): number {
  const number = Math.floor(older / perPage) + 1
  return number > lastNumber(total) ? 0 : number
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
