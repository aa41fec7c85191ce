import { verdictsOn } from '../../models/comment.ts'
import type { DeskQueue } from '../../models/desk/desk-queue.ts'
import { html, type Html } from '../../html/html.ts'
import { settleAddress } from './desk-address.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import { reasonsOf } from '../../strings/reasons.ts'

/** The boxes belong to this form by its id. */
export function deskBulk(queue: DeskQueue, newsroom: Newsroom): Html {
  const { state, request } = queue
  return html`<form id="hang-loat" class="desk-bulk" method="post" autocomplete="off" action="${settleAddress(queue)}" aria-label="${words.selected}">
    <input type="hidden" name="request" value="${request()}">
    <input type="hidden" name="state" value="${state}">
    ${verdictsOn(state).map((verdict) => html`${verdict === 'reject' && reasonChoice(newsroom)}<button type="submit"${verdict !== 'approve' && html` class="second"`} name="verdict" value="${verdict}"${verdict !== 'reject' && html` formnovalidate`}>${words.verdicts[verdict].ticked}</button>`)}
  </form>`
}

export function reasonChoices(newsroom: Newsroom): Html {
  return html`<datalist id="ly-do">${reasonsOf(newsroom).map(({ label }) => html`<option value="${label}"></option>`)}</datalist>`
}

export function reasonOptions(newsroom: Pick<Newsroom, 'reasons'>): Html {
  return html`<option value="">${words.chooseReason}</option>${reasonsOf(newsroom).map(({ key, label }) => html`<option value="${key}">${label}</option>`)}`
}

export function reasonChoice(newsroom: Pick<Newsroom, 'reasons'>): Html {
  return html`<label class="unseen" for="ly-do-chung">${words.reason}</label>
    <select id="ly-do-chung" name="reason" required>${reasonOptions(newsroom)}<option value="other">${words.otherReason}</option></select>
    <label class="unseen" for="them-chung">${words.note}</label>
    <input id="them-chung" type="text" name="note" maxlength="500" autocomplete="off" placeholder="${words.noteHint}">
    `
}
