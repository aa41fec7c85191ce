import { type Html, html } from '../../html/html.ts'
import type { ListedComment, DiscussedArticle } from '../../models/discussion.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { pageOfComment, anchorOf } from './comment-address.ts'
import { caseLine, officialReply } from './comment-answer.ts'
import { commentBody } from './comment-body.ts'
import { commentTime } from './comment-time.ts'

/** `about`: the article, where comments of several stand together. */
export function commentCard(
  comment: ListedComment,
  article: Pick<DiscussedArticle, 'id'>,
  about?: Html,
): Html {
  const { id, title, name, at, body, edited, case: shown, reply } = comment
  const place = pageOfComment(article, id)
  return html`<article id="${anchorOf(comment)}" class="opinion" aria-labelledby="y-${id}">
    <h3 id="y-${id}" dir="auto">${title}</h3>
    <p class="meta"><bdi>${name}</bdi> · <a href="${place}" title="${words.permalink}">${commentTime(at)}</a>${edited && html` · ${words.edited}`}${about}</p>
    <div class="opinion-body">${commentBody(body)}</div>
    ${shown !== undefined && caseLine(shown)}
    ${reply !== undefined && officialReply(id, reply)}
    <p class="meta"><a class="quiet" href="/binh-luan/bao-vi-pham/${id}" rel="nofollow">${words.report}</a></p>
  </article>`
}
