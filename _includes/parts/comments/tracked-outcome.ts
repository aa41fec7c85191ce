import { type Html, html } from '../../html/html.ts'
import type { TrackedState } from '../../models/tracking.ts'
import { commentStrings as words } from '../../strings/comments.ts'

export function outcome(tracked: TrackedState): Html {
  switch (tracked.state) {
    case 'pending':
      return html`<h2>${words.waiting}</h2>
        <p>${words.waitingText}</p>`
    case 'approved':
      return html`<h2>${words.published}</h2>
        <p>${tracked.url === undefined ? words.hiddenText : html`${words.publishedText} <a href="${tracked.url}">${words.seeIt}</a>`}</p>`
    case 'rejected':
      return html`<h2>${words.declined}</h2>
        <p>${words.declinedText}</p>
        ${tracked.reason !== undefined && html`<p dir="auto">${words.reason} ${tracked.reason}</p>`}
        ${tracked.note !== undefined && html`<p dir="auto">${words.note} ${tracked.note}</p>`}`
    case 'withdrawn':
      return html`<h2>${words.withdrawn}</h2>
        <p>${words.withdrawnText}</p>`
    case 'erased':
      return html`<h2>${words.erased}</h2>
        <p>${words.erasedText}</p>`
  }
}
