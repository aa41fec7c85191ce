import { verdictsOn } from '../../models/comment.ts'
import type { DeskQueue } from '../../models/desk.ts'
import { html, type Html } from '../../html/html.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { rejectionReasons } from '../../strings/reasons.ts'

/** The boxes belong to this form by its id. */
export function deskBulk({ state, request }: DeskQueue): Html {
  return html`<form id="hang-loat" class="desk-bulk" method="post" autocomplete="off" action="/kiem-duyet/quyet-dinh" aria-label="${words.selected}">
    <input type="hidden" name="request" value="${request()}">
    <input type="hidden" name="state" value="${state}">
    ${verdictsOn(state).map((verdict) => html`${verdict === 'reject' && reasonChoice}<button type="submit"${verdict !== 'approve' && html` class="second"`} name="verdict" value="${verdict}"${verdict !== 'reject' && html` formnovalidate`}>${words.verdicts[verdict].ticked}</button>`)}
  </form>`
}

export const reasonChoices = html`<datalist id="ly-do">${Object.values(rejectionReasons).map((reason) => html`<option value="${reason}"></option>`)}</datalist>`

const reasonChoice = html`<label class="unseen" for="ly-do-chung">${words.reason}</label>
    <select id="ly-do-chung" name="reason" required><option value="">${words.chooseReason}</option>${Object.values(rejectionReasons).map((reason) => html`<option>${reason}</option>`)}</select>
    `
