import type { Article } from '../../_includes/models/article.ts'
import { articlePhrases } from './problems/article-phrases.ts'
import type { Problem } from './problems/problem.ts'
import { isSameName } from './front-matter/tags.ts'

export function findAddressConflicts(
  articles: readonly Pick<Article, 'path' | 'formerly' | 'tags'>[],
  shown: string,
): Problem[] {
  return [...pathConflicts(articles, shown), ...tagConflicts(articles, shown)]
}

function pathConflicts(
  articles: readonly Pick<Article, 'path' | 'formerly'>[],
  shown: string,
): Problem[] {
  const renamed = articles.filter(({ formerly }) => formerly.length > 0)
  if (renamed.length === 0) return []
  const problems: Problem[] = []
  const owners = new Map(articles.map(({ path }) => [path, path]))
  for (const { path, formerly } of renamed) {
    for (const old of formerly) {
      const owner = owners.get(old)
      if (owner === undefined) owners.set(old, path)
      else
        problems.push({
          path: fileOf(shown, path),
          line: 1,
          text: articlePhrases.duplicateAddress(old, fileOf(shown, owner)),
        })
    }
  }
  return problems
}

/** “Văn hoá” and “Vân Hoà” share one address, `/the/van-hoa/`. */
function tagConflicts(
  articles: readonly Pick<Article, 'path' | 'tags'>[],
  shown: string,
): Problem[] {
  const first = new Map<string, { readonly name: string; readonly path: string }>()
  const others = new Map<string, Problem>()
  for (const { path, tags } of articles) {
    for (const { name, slug } of tags) {
      const earlier = first.get(slug)
      if (earlier === undefined) first.set(slug, { name, path })
      else if (earlier.name !== name && !others.has(name) && !isSameName(name, earlier.name))
        others.set(name, {
          path: fileOf(shown, path),
          line: 1,
          text: articlePhrases.sameTag(name, slug, earlier.name, fileOf(shown, earlier.path)),
          advice: true,
        })
    }
  }
  return [...others.values()]
}

function fileOf(shown: string, path: string): string {
  return `${shown}/articles/${path}.md`
}
