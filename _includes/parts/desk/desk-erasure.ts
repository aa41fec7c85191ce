import type { DeskComment } from '../../models/desk/desk-comment.ts'
import { html, type Html } from '../../html/html.ts'
import { deskStrings as words } from '../../strings/desk.ts'

/** Folded away, with a reason and a box to tick: nothing brings the comment back. */
export function deskErasure({ id }: DeskComment, mark: string, request: string): Html {
  return html`<details class="desk-erase"><summary>${words.more}</summary>
    <form method="post" autocomplete="off" action="/kiem-duyet/xoa">
      <p class="meta">${words.eraseText}</p>
      <input type="hidden" name="comment" value="${mark}"><input type="hidden" name="request" value="${request}">
      <label for="xoa-${id}">${words.eraseReason}</label>
      <select id="xoa-${id}" name="reason" required><option value="">${words.chooseReason}</option>${Object.entries(words.erasureReasons).map(([code, reason]) => html`<option value="${code}">${reason}</option>`)}</select>
      <label class="tick"><input type="checkbox" name="sure" value="yes" required> ${words.eraseConfirm}</label>
      <button type="submit" class="second">${words.erase}</button>
    </form>
  </details>`
}
