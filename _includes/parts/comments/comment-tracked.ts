import type { TrackedState } from '../../models/tracking.ts'
import type { DiscussedArticle } from '../../models/discussion.ts'
import type { SenderWord } from '../../models/case.ts'
import { html, type Html } from '../../html/html.ts'
import { caseStrings } from '../../strings/cases/cases.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { caseLine, officialReply } from './comment-answer.ts'
import { commentTime } from './comment-time.ts'
import { objectionForm } from './objection-form.ts'
import { objectionStrings } from '../../strings/moderation/objections.ts'
import { wordForm } from './sender-word.ts'
import { outcome } from './tracked-outcome.ts'

/** The article may be gone; of a comment that is gone only that is known. */
export interface TrackingView {
  readonly tracked: TrackedState
  readonly comment?: { readonly id: string; readonly title: string; readonly at: string }
  readonly overdue?: true
  /** Whether the answer is clear. */
  readonly asked?: true
  readonly word?: SenderWord
  readonly article?: DiscussedArticle & { readonly gone?: boolean }
}

export function trackedComment(view: TrackingView, code: string): Html {
  const { tracked, comment, article } = view
  return html`<section class="tracked ${tracked.state}">
      ${outcome(tracked)}
      ${'objection' in tracked && tracked.objection && html`<p>${objectionStrings.states[tracked.objection.state]}</p>`}
      ${comment && answer(view, comment.id)}
      ${view.word && html`<p>${caseStrings.wordThanks[view.word]}</p>`}
      ${comment && html`<p class="meta"><bdi>${comment.title}</bdi> · ${words.sentAt} ${commentTime(comment.at)}<br>${about(article)}</p>`}
    </section>
    ${view.asked && wordForm(code)}
    ${mayObject(tracked) && objectionForm(code)}
    ${
      comment &&
      html`<p class="form-note">${words.bookmark}</p>
    ${withdrawal(code)}`
    }`
}

function mayObject(tracked: TrackedState): boolean {
  return tracked.state === 'rejected' && tracked.objection === undefined
}

/** Whatever its state: the sender may always know. */
function answer({ tracked, overdue }: TrackingView, id: string): Html | false {
  if (tracked.state === 'withdrawn' || tracked.state === 'erased') return false
  const { case: found, reply } = tracked
  return html`${found && caseLine(found, overdue)}${reply && officialReply(id, reply)}`
}

function about(article: TrackingView['article']): Html {
  if (article === undefined) return html`${words.articleGone}`
  const { gone = false, url, title } = article
  return gone
    ? html`${words.aboutArticle} ${title}. ${words.articleGone}`
    : html`${words.aboutArticle} <a href="${url}">${title}</a>`
}

function withdrawal(code: string): Html {
  return html`<form class="withdraw" method="post" action="/binh-luan/theo-doi/${encodeURIComponent(code)}">
    <h2>${words.withdraw}</h2>
    <p>${words.withdrawText}</p>
    <p><label class="tick"><input type="checkbox" name="sure" value="yes" required> ${words.withdrawConfirm}</label></p>
    <p><button type="submit" class="second">${words.withdraw}</button></p>
  </form>`
}
