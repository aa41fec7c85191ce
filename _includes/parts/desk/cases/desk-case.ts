import { html, type Html } from '../../../html/html.ts'
import { allows } from '../../../models/permissions.ts'
import type { DeskView } from '../../../models/desk/desk-edit.ts'
import { levels } from '../../../models/work-time.ts'
import { caseStrings as words } from '../../../strings/cases/cases.ts'
import { orderFields, unitOptions } from './case-fields.ts'
import { deskReply } from './desk-reply.ts'
import { formatCommentTime } from '../../comments/comment-time.ts'

/** What becomes of its question. Works without script; what was typed stays after a refusal. */
export function deskCase(view: DeskView): Html {
  const { comment, untaken } = view
  return html`<details id="vu-viec"${(comment.case ?? untaken) && html` open`}><summary>${words.desk}</summary>
      ${untaken && html`<div class="form-problems" role="alert"><p>${untaken.sentence}</p></div>`}
      ${comment.case && html`<p>${words.state} <strong>${words.states[comment.case.state]}</strong>${comment.case.unitName !== undefined && html` (${comment.case.unitName})`}, ${words.due} ${formatCommentTime(comment.case.due)}</p>`}
      ${comment.case?.state !== 'answered' && caseForm(view)}
      ${allows(view.role, 'answers') && comment.case?.state !== 'answered' && refusalForm(view)}
      ${comment.case?.state === 'passed' && linkForm(view)}
      ${deskReply(view)}
    </details>`
}

function caseForm(view: DeskView): Html {
  const { comment, untaken } = view
  const typed = untaken?.typed
  const level = typed?.get('level') ?? comment.case?.level ?? 'normal'
  const chosen = typed?.get('unit') ?? comment.case?.unit ?? ''
  return html`<form class="desk-edit" method="post" autocomplete="off" action="/kiem-duyet/y-kien/${comment.id}/vu-viec">
      ${orderFields(view)}
      <p class="field"><label for="vu-viec-muc">${words.level}</label>
        <select id="vu-viec-muc" name="level">${levels.map((each) => html`<option value="${each}"${each === level && html` selected`}>${words.levels[each]}</option>`)}</select></p>
      <p class="field"><label for="vu-viec-don-vi">${words.unit}</label>
        <select id="vu-viec-don-vi" name="unit">${unitOptions(view, chosen, words.noUnit)}</select></p>
      <p><button type="submit">${comment.case ? words.change : words.open}</button></p>
    </form>`
}

function refusalForm(view: DeskView): Html {
  const typed = view.untaken?.typed
  return html`<form class="desk-edit" method="post" autocomplete="off" action="/kiem-duyet/y-kien/${view.comment.id}/vu-viec">
      ${orderFields(view)}<input type="hidden" name="refuse" value="yes">
      <p class="field"><label for="tu-choi-vu-viec">${words.refuseTo}</label>
        <input id="tu-choi-vu-viec" name="to" value="${typed?.get('to')}" required></p>
      <p class="field"><label for="tu-choi-vi-sao">${words.refuseReason}</label>
        <textarea id="tu-choi-vi-sao" name="reason" rows="2" required>
${typed?.get('reason')}</textarea></p>
      <p><button type="submit" class="second">${words.refuse}</button></p>
    </form>`
}

function linkForm(view: DeskView): Html {
  return html`<form class="desk-edit" method="post" autocomplete="off" action="/kiem-duyet/y-kien/${view.comment.id}/lien-ket">
      ${orderFields(view)}
      <p class="field"><label for="loi-nhan">${words.remark}</label><input id="loi-nhan" name="remark"></p>
      <p><button type="submit" class="second">${words.makeLink}</button></p>
    </form>`
}
