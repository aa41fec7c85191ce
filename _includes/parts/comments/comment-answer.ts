import { html, type Html } from '../../html/html.ts'
import type { ListedCase, ListedReply } from '../../models/case.ts'
import type { DiscussedArticle } from '../../models/discussion.ts'
import { caseStrings as words } from '../../strings/cases/cases.ts'
import { commentStrings } from '../../strings/comments.ts'
import { pageOfComment } from './comment-address.ts'
import { commentBody } from './comment-body.ts'
import { commentTime, formatCommentDay } from './comment-time.ts'

/** The steps so far. What follows the clock stands on no page that is kept: `overdue` where it is drawn anew each time. */
export function caseLine(found: ListedCase, overdue = false): Html {
  const { state, unit, due, extended, to = '', reason = '' } = found
  const day = formatCommentDay(due)
  const steps = [
    words.sent,
    words.received,
    ...(unit === null ? [] : [words.passed(unit, day, extended === true)]),
    ...(state === 'answered' ? [words.answered] : []),
    ...(state === 'refused' ? [words.refused] : []),
  ]
  return html`<p class="meta" dir="auto">${words.progress} ${steps.join(' → ')}${overdue && html` (<strong>${words.overdue}</strong>)`}${state === 'refused' && html`: <bdi>${to}</bdi>. <bdi>${reason}</bdi>`}</p>`
}

export function officialReply(comment: string, { unit, body, at, corrected }: ListedReply): Html {
  return html`<article id="${replyAnchor(comment)}" class="reply" aria-label="${words.official(unit)}">
      <p class="meta"><strong>${commentStrings.replied(unit)}</strong> · ${commentTime(at)}${corrected !== undefined && html` · ${words.corrected(formatCommentDay(corrected))}`}</p>
      <div class="opinion-body">${commentBody(body)}</div>
    </article>`
}

export function linkToReply(article: Pick<DiscussedArticle, 'id'>, comment: string): string {
  return `${pageOfComment(article, comment)}#${replyAnchor(comment)}`
}

export function replyAnchor(comment: string): string {
  return `tra-loi-${comment}`
}
