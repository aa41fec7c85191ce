import type { Article, Tag } from '../../_includes/models/article.ts'
import type { FrontPage, ListingPage, Site } from '../../_includes/models/page.ts'
import { leaves, type ArticleList, type Leaf } from './leaves.ts'

export function frontPages(
  site: Site,
  articles: ArticleList,
  pinned: readonly Article[],
): FrontPage[] {
  return leaves(articles, '/', [0]).map((leaf) => ({
    kind: 'front',
    site,
    url: '/',
    file: 'index.html',
    pinned,
    articles: leaf.articles.filter((article) => !article.pinned),
    prevNext: leaf.prevNext,
  }))
}

export function everythingPages(
  site: Site,
  articles: ArticleList,
  numbers?: Iterable<number>,
): ListingPage[] {
  return leaves(articles, '/', numbers)
    .filter(({ number }) => number !== undefined)
    .map((leaf) => listing(site, 'all', leaf))
}

/** Also those without articles. */
export function sectionPages(
  site: Site,
  section: string,
  articles: ArticleList,
  numbers?: Iterable<number>,
): ListingPage[] {
  return leaves(articles, `/${section}/`, numbers).map((leaf) => listing(site, { section }, leaf))
}

export function tagPages(
  site: Site,
  tag: Tag,
  articles: ArticleList,
  numbers?: Iterable<number>,
): ListingPage[] {
  if (articles.length === 0) return []
  return leaves(articles, `/the/${tag.slug}/`, numbers).map((leaf) => listing(site, { tag }, leaf))
}

/** How many articles bear each name of one slug. */
export type TagUses = ReadonlyMap<string, number>

/** Of names with one slug, the one that most articles bear is shown. */
export function mostUsed(uses: TagUses): string {
  const most = Math.max(...uses.values())
  return [...uses.keys()].filter((name) => uses.get(name) === most).sort()[0] ?? ''
}

export function usesOf(slug: string, articles: readonly Article[]): TagUses {
  const uses = new Map<string, number>()
  for (const { tags } of articles)
    for (const tag of tags) if (tag.slug === slug) uses.set(tag.name, (uses.get(tag.name) ?? 0) + 1)
  return uses
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
