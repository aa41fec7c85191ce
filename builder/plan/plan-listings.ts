import type { Article } from '../../_includes/models/article.ts'
import type { FrontPage, ListingPage, Site, PrevNext } from '../../_includes/models/page.ts'

const perPage = 20

interface Leaf {
  readonly number?: number
  readonly articles: readonly Article[]
  readonly url: string
  readonly prevNext: PrevNext
}

/** Page N holds articles 20(N−1)+1 … 20N from the oldest, and exists only once full: newer ones never change it. */
function leaves(articles: readonly Article[], base: string): Leaf[] {
  const total = articles.length
  const last = Math.max(0, Math.floor(total / perPage) - 1)
  const url = (number: number): string => (number > last ? base : `${base}trang/${number}/`)
  const numbered = Array.from({ length: last }, (_, index): Leaf => {
    const number = index + 1
    return {
      number,
      articles: articles.slice(total - perPage * number, total - perPage * (number - 1)),
      url: url(number),
      prevNext: { newer: url(number + 1), ...(number > 1 && { older: url(number - 1) }) },
    }
  })
  const first: Leaf = {
    articles: articles.slice(0, total - perPage * last),
    url: base,
    prevNext: last > 0 ? { older: url(last) } : {},
  }
  return [first, ...numbered]
}

export function frontPages(site: Site, articles: readonly Article[]): FrontPage[] {
  const pinned = articles.filter((article) => article.pinned)
  return leaves(articles, '/')
    .slice(0, 1)
    .map((leaf) => ({
      kind: 'front',
      site,
      url: '/',
      file: 'index.html',
      pinned,
      articles: leaf.articles.filter((article) => !article.pinned),
      prevNext: leaf.prevNext,
    }))
}

export function everythingPages(site: Site, articles: readonly Article[]): ListingPage[] {
  return leaves(articles, '/')
    .slice(1)
    .map((leaf) => listing(site, 'all', leaf))
}

/** Also those without articles. */
export function sectionPages(
  site: Site,
  section: string,
  articles: readonly Article[],
): ListingPage[] {
  return leaves(articles, `/${section}/`).map((leaf) => listing(site, { section }, leaf))
}

/** Of names with one slug, the one that most articles bear is shown. */
export function tagPages(site: Site, slug: string, articles: readonly Article[]): ListingPage[] {
  const names = articles.flatMap(({ tags }) => tags.find((tag) => tag.slug === slug)?.name ?? [])
  const name = mostUsed(names)
  if (name === undefined) return []
  return leaves(articles, `/the/${slug}/`).map((leaf) =>
    listing(site, { tag: { name, slug } }, leaf),
  )
}

function mostUsed(names: readonly string[]): string | undefined {
  const uses = new Map<string, number>()
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1)
  const most = Math.max(...uses.values())
  return [...uses.keys()].filter((name) => uses.get(name) === most).sort()[0]
}

function listing(site: Site, of: ListingPage['of'], leaf: Leaf): ListingPage {
  const { url, articles, prevNext, number } = leaf
  return {
    kind: 'listing',
    site,
    url,
    file: `${url.slice(1)}index.html`,
    of,
    articles,
    prevNext,
    ...(number !== undefined && { number }),
  }
}
