import type { Article } from '../../_includes/models/article.ts'
import type { ArticlePage, GonePage, Site } from '../../_includes/models/page.ts'
import type { ArticleList } from './leaves.ts'
import { reach, relatedAmong } from './related.ts'

export const neighbours = 5

/** Of one section. `from`, `to`: only those of its articles, which must show what they show in the whole. */
export function articlePages(
  site: Site,
  section: ArticleList,
  from = 0,
  to = section.length,
): ArticlePage[] {
  const start = Math.max(0, from - neighbours)
  const around = section.slice(start, to + Math.max(neighbours, reach))
  const related = relatedAmong(around)
  return around.slice(from - start, to - start).map((article, place): ArticlePage => {
    const index = from - start + place
    const older = around.slice(index + 1, index + 1 + neighbours)
    return {
      kind: 'article',
      site,
      url: `/${article.path}/`,
      file: `${article.path}/index.html`,
      article,
      newer: around.slice(Math.max(0, index - neighbours), index),
      older,
      related: related(index, older),
    }
  })
}

/** Not at the article's address, so that a rule can answer 410 there. */
export function gonePages(site: Site, articles: readonly Article[]): GonePage[] {
  return articles.map((article) => ({
    kind: 'gone',
    site,
    url: `/_gone/${article.id}/`,
    file: `_gone/${article.id}/index.html`,
    article,
  }))
}
