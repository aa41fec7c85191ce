import type { Article } from '../../_includes/models/article.ts'
import type { Page, Site } from '../../_includes/models/page.ts'
import { articlePages } from './plan-articles.ts'
import { archiveFront, yearPages } from './plan-calendar.ts'
import { everythingPages, frontPages, sectionPages, tagPages } from './plan-listings.ts'
import { feeds, sectionFeed, sitemapIndex, sitemapsOfYear } from './plan-feeds.ts'

/** Articles that share pages. A group's pages depend on the site and its own articles alone. */
export type Group = `${'all' | 'section' | 'tag' | 'year'} ${string}`

export const everyArticle: Group = 'all '

export function groupsOf({ section, tags, at }: Article): Group[] {
  const groups = [everyArticle, named('section', section), named('year', at.day.slice(0, 4))]
  for (const { slug } of tags) groups.push(named('tag', slug))
  return groups
}

const names = {
  section: new Map<string, Group>(),
  tag: new Map<string, Group>(),
  year: new Map<string, Group>(),
}

/** One string for each group: making it for every article would be half of a small edition's planning. */
function named(kind: keyof typeof names, key: string): Group {
  const existing = names[kind].get(key)
  if (existing !== undefined) return existing
  const group: Group = `${kind} ${key}`
  names[kind].set(key, group)
  return group
}

export function groupArticles(
  articles: readonly Article[],
  wanted?: ReadonlySet<Group>,
): Map<Group, Article[]> {
  const groups = new Map<Group, Article[]>()
  for (const article of articles) {
    for (const group of groupsOf(article)) {
      if (wanted !== undefined && !wanted.has(group)) continue
      const existing = groups.get(group)
      if (existing === undefined) groups.set(group, [article])
      else existing.push(article)
    }
  }
  return groups
}

export function pagesOf(site: Site, group: Group, articles: readonly Article[]): Page[] {
  const space = group.indexOf(' ')
  const name = group.slice(space + 1)
  const published = articles.filter(({ draft }) => !draft)
  switch (group.slice(0, space)) {
    case 'all':
      return [
        ...frontPages(site, articles),
        ...everythingPages(site, articles),
        archiveFront(site, articles),
        ...feeds(site, published),
        sitemapIndex(site, published),
      ]
    case 'section':
      return [
        ...sectionPages(site, name, articles),
        ...articlePages(site, articles),
        sectionFeed(site, name, published),
      ]
    case 'tag':
      return tagPages(site, name, articles)
    default:
      return [...yearPages(site, name, articles), ...sitemapsOfYear(site, name, published)]
  }
}
