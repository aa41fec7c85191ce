import type { Article } from '../../_includes/models/article.ts'
import type { ArticlePage, GonePage, Site } from '../../_includes/models/page.ts'
import { relatedAmong } from './related.ts'

const neighbours = 5

export function articlePages(site: Site, articles: readonly Article[]): ArticlePage[] {
  const pages: ArticlePage[] = []
  for (const section of Map.groupBy(articles, (article) => article.section).values()) {
    const related = relatedAmong(section)
    for (const [index, article] of section.entries()) {
      const older = section.slice(index + 1, index + 1 + neighbours)
      pages.push({
        kind: 'article',
        site,
        url: `/${article.path}/`,
        file: `${article.path}/index.html`,
        article,
        newer: section.slice(Math.max(0, index - neighbours), index),
        older,
        related: related(index, older),
      })
    }
  }
  return pages
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
