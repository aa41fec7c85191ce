import type { Article } from '../../_includes/models/article.ts'

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
  const known = names[kind].get(key)
  if (known !== undefined) return known
  const group: Group = `${kind} ${key}`
  names[kind].set(key, group)
  return group
}

export function groupArticles(articles: readonly Article[]): Map<Group, Article[]> {
  const groups = new Map<Group, Article[]>()
  for (const article of articles) {
    for (const group of groupsOf(article)) {
      const known = groups.get(group)
      if (known === undefined) groups.set(group, [article])
      else known.push(article)
    }
  }
  return groups
}

/** Its kind, and the key that tells it from others of the kind. */
export function partsOf(group: Group): [kind: 'all' | 'section' | 'tag' | 'year', key: string] {
  const space = group.indexOf(' ')
  return [group.slice(0, space) as 'all', group.slice(space + 1)]
}
