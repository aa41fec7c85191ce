import type { Tracked } from '../desk.ts'
import type { Discussed } from '../discussion.ts'
import { html, type Html } from '../html.ts'
import { commentStrings as words } from '../strings-comments.ts'
import { commentTime } from './comment-time.ts'

/** How one reader's comment stands, how to find this page again, and the way back. */
export function trackedComment(
  article: Discussed,
  tracked: Tracked,
  comment: { readonly title: string; readonly at: string } | undefined,
  code: string,
): Html {
  return html`<section class="tracked ${tracked.state}">
      ${outcome(tracked)}
      <p class="meta">${comment && html`<bdi>${comment.title}</bdi> · ${words.sentAt} ${commentTime(comment.at)}<br>`}${words.aboutArticle} <a href="${article.url}">${article.title}</a></p>
    </section>
    ${
      tracked.state !== 'withdrawn' &&
      html`<p class="form-note">${words.bookmark}</p>
    ${withdrawal(code)}`
    }`
}

function outcome(tracked: Tracked): Html {
  switch (tracked.state) {
    case 'pending':
      return html`<h2>${words.waiting}</h2>
        <p>${words.waitingText}</p>`
    case 'approved':
      return html`<h2>${words.published}</h2>
        <p>${words.publishedText} <a href="${tracked.url}">${words.seeIt}</a></p>`
    case 'rejected':
      return html`<h2>${words.declined}</h2>
        <p>${words.declinedText}</p>
        ${tracked.reason !== undefined && html`<p dir="auto">${words.reason} ${tracked.reason}</p>`}`
    case 'withdrawn':
      return html`<h2>${words.withdrawn}</h2>
        <p>${words.withdrawnText}</p>`
  }
}

function withdrawal(code: string): Html {
  return html`<form class="withdraw" method="post" action="/binh-luan/theo-doi/${encodeURIComponent(code)}">
    <h2>${words.withdraw}</h2>
    <p>${words.withdrawText}</p>
    <p><label class="tick"><input type="checkbox" name="sure" value="yes" required> ${words.withdrawConfirm}</label></p>
    <p><button type="submit" class="second">${words.withdraw}</button></p>
  </form>`
}
