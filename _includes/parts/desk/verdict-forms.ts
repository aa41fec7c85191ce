import { type Html, html } from '../../html/html.ts'
import { verdictsOn, type Verdict } from '../../models/comment.ts'
import type { DeskComment } from '../../models/desk/desk-comment.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { settleAddress } from './desk-address.ts'
import { reasonOptions } from './desk-bulk.ts'
import type { Around } from './desk-comment.ts'

export interface Reasons {
  readonly newsroom: Pick<Newsroom, 'reasons'>
}

/** Enter in the reason's field must never approve. After a reload no browser may fill in another comment's form. */
export function verdicts({ id, state }: DeskComment, mark: string, queue: Around): Html {
  const reason = html`<label class="unseen" for="ly-do-${id}">${words.reason}</label>
        <select id="ly-do-${id}" name="reason" required>${reasonOptions(queue.newsroom)}<option value="other">${words.otherReason}</option></select>
        <label class="unseen" for="them-${id}">${words.note}</label>
        <input id="them-${id}" type="text" name="note" maxlength="500" autocomplete="off" placeholder="${words.noteHint}">`
  return html`${verdictsOn(state).map((verdict) => verdictForm(verdict, mark, queue, verdict === 'reject' && reason))}`
}

function verdictForm(verdict: Verdict, mark: string, queue: Around, fields: Html | false): Html {
  const { state, request } = queue
  return html`<form class="verdict" method="post" autocomplete="off" action="${settleAddress(queue)}" data-verdict="${verdict}">
      <input type="hidden" name="comment" value="${mark}"><input type="hidden" name="request" value="${request()}"><input type="hidden" name="state" value="${state}">
      ${fields}<button type="submit" name="verdict" value="${verdict}"${verdict !== 'approve' && html` class="second"`}>${words.verdicts[verdict].one}</button>
    </form>`
}
