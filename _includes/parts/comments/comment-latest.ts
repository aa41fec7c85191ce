import type { DiscussedArticle, ListedComment } from '../../models/discussion.ts'
import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { commentCard } from './comment-card.ts'

export interface Latest {
  readonly latest: readonly {
    readonly comment: ListedComment
    readonly article: DiscussedArticle
    /** When it was approved, ISO 8601 UTC. */
    readonly published: string
  }[]
  readonly mostDiscussed: readonly { readonly article: DiscussedArticle; readonly total: number }[]
}

export function latestComments(
  latest: readonly Pick<Latest['latest'][number], 'comment' | 'article'>[],
): Html {
  if (latest.length === 0) return html`<p class="none">${words.none}</p>`
  return html`<ol>${latest.map(
    ({ comment, article }) => html`
      <li>${commentCard(comment, article, about(article))}</li>`,
  )}
  </ol>`
}

export function mostDiscussedArticles(articles: Latest['mostDiscussed']): Html {
  if (articles.length === 0) return html`<p class="none">${words.noneDiscussed}</p>`
  return html`<ul>${articles.map(
    ({ article, total }) => html`
      <li><a href="${article.url}">${article.title}</a> <span class="meta">(${words.total(formatCount(total))})</span></li>`,
  )}
  </ul>`
}

function about({ url, title }: DiscussedArticle): Html {
  return html` · ${words.about} <a href="${url}">${title}</a>`
}
