import { type Html, html } from '../html/html.ts'
import type { Article } from '../models/article.ts'
import { noDiscussion } from '../models/discussion.ts'
import type { Site } from '../models/page.ts'
import { commentTotal } from '../parts/comments/comment-total.ts'
import { strings } from '../strings/site.ts'

export function commentTotalOf(
  { discussions }: Site,
  { id, path, comments }: Article,
): Html | false {
  if (comments === 'off') return false
  const { total, version } = discussions.get(id) ?? noDiscussion
  return commentTotal({ id, url: `/${path}/` }, total, version)
}

export const noArticles = html`<p class="none">${strings.noArticles}</p>`
