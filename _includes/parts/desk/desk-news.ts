import type { DeskQueue } from '../../models/desk.ts'
import { count } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { strings } from '../../strings/site.ts'
import { commentTime } from '../comments/comment-time.ts'
import { deskAddress } from './desk-address.ts'

export function deskNews({ outcome, waiting, baked, state, request }: DeskQueue): Html {
  return html`${waiting > 0 && html`<form class="desk-news" method="post" action="/kiem-duyet/lam-moi"><p>${words.waiting(count(waiting))}</p> <button type="submit" class="second">${words.retry}</button></form>`}
    ${baked.total > 0 && html`<p class="desk-news">${words.baked(count(baked.total))} ${baked.asked === undefined ? words.deployNotAsked : html`${words.deployAsked} ${commentTime(baked.asked)}.`}</p>`}
    ${
      outcome &&
      html`<form class="desk-news" method="post" action="/kiem-duyet/quyet-dinh">
      <p role="status">${words.settled(count(outcome.settled))} ${outcome.conflicts > 0 && words.conflicts(count(outcome.conflicts))} ${outcome.missing > 0 && words.missing(count(outcome.missing))}</p>
      ${outcome.undo.length > 0 && html`<input type="hidden" name="request" value="${request()}"><input type="hidden" name="state" value="${state}">${outcome.undo.map((mark) => html`<input type="hidden" name="comment" value="${mark}">`)}<button type="submit" class="second" name="verdict" value="restore">${words.undo}</button>`}
    </form>`
    }`
}

/** A plain GET form: a search has an address. */
export function deskSearch({ q, state, article }: DeskQueue): Html {
  return html`<form class="desk-search" action="/kiem-duyet/" role="search">
      <input type="hidden" name="state" value="${state}">
      ${article !== '' && html`<input type="hidden" name="article" value="${article}">`}
      <label for="q">${words.search}</label>
      <input id="q" type="search" name="q" value="${q}" autocomplete="off">
      <button type="submit" class="second">${strings.findButton}</button>
    </form>
    ${article !== '' && html`<p class="meta">${words.onlyArticle} <a href="${deskAddress({ state, q, article: '' })}">${words.all}</a></p>`}`
}
