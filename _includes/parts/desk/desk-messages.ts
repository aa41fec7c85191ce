import { type DeskOutcome, type DeskQueue, pendingCeiling } from '../../models/desk/desk-queue.ts'
import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { commentTime } from '../comments/comment-time.ts'

export function deskMessages({ outcome, waiting, baked, state, totals }: DeskQueue): Html {
  return html`${totals.pending >= pendingCeiling && html`<p class="desk-news">${words.full(formatCount(totals.pending))}</p>`}
    ${waiting > 0 && html`<form class="desk-news" method="post" action="/kiem-duyet/lam-moi"><p>${words.waiting(formatCount(waiting))}</p> <button type="submit" class="second">${words.retry}</button></form>`}
    ${baked.total > 0 && html`<p class="desk-news">${words.baked(formatCount(baked.total))} ${baked.asked === undefined ? words.deployNotAsked : html`${words.deployAsked} ${commentTime(baked.asked)}.`}</p>`}
    ${
      outcome &&
      html`<form class="desk-news" method="post" action="/kiem-duyet/hoan-tac">
      <p role="status">${words.settled(formatCount(outcome.settled))} ${outcome.conflicts > 0 && words.conflicts(formatCount(outcome.conflicts))} ${outcome.missing > 0 && words.missing(formatCount(outcome.missing))}</p>
      ${outcome.others.length > 0 && html`<ul class="lines">${outcome.others.map(theirs)}</ul>`}
      ${outcome.undo !== undefined && html`<input type="hidden" name="request" value="${outcome.undo}"><input type="hidden" name="state" value="${state}"><button type="submit" class="second">${words.undo}</button>`}
    </form>`
    }`
}

/** What another did meanwhile, and to which text. */
function theirs({ id, title, history }: DeskOutcome['others'][number]): Html {
  const [last] = history
  return html`<li><a href="/kiem-duyet/y-kien/${id}/"><bdi>${title}</bdi></a>${last && html` <span class="meta"><bdi>${last.by}</bdi> ${words.logActions[last.deed]}${last.reason !== undefined && html` (${last.reason})`}, ${commentTime(last.at)}</span>`}</li>`
}
