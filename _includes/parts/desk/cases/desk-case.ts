import { html, type Html } from '../../../html/html.ts'
import { allows } from '../../../models/permissions.ts'
import type { DeskView } from '../../../models/desk/desk-edit.ts'
import { levels } from '../../../models/work-time.ts'
import { caseStrings as words } from '../../../strings/cases/cases.ts'
import { formatCommentTime } from '../../comments/comment-time.ts'

/** What becomes of its question. Works without script; what was typed stays after a refusal. */
export function deskCase(view: DeskView): Html {
  const { comment, untaken } = view
  return html`<details id="vu-viec"${(comment.case ?? untaken) && html` open`}><summary>${words.desk}</summary>
      ${untaken && html`<div class="form-problems" role="alert"><p>${untaken.sentence}</p></div>`}
      ${comment.case && html`<p>${words.state} <strong>${words.states[comment.case.state]}</strong>${comment.case.unitName !== undefined && html` (${comment.case.unitName})`}, ${words.due} ${formatCommentTime(comment.case.due)}</p>`}
      ${comment.case?.state !== 'answered' && caseForm(view)}
      ${allows(view.role, 'answers') && comment.case?.state !== 'answered' && refusalForm(view)}
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
        <select id="vu-viec-don-vi" name="unit">${unitOptions(view, chosen)}</select></p>
      <p><button type="submit">${comment.case ? words.change : words.open}</button></p>
    </form>`
}

/** A unit that is gone stays where it was chosen before. */
function unitOptions({ comment, units: present }: DeskView, chosen: string): Html {
  const { unit, unitName } = comment.case ?? {}
  const isGone = unitName !== undefined && !present.some(({ key }) => key === unit)
  const units = [
    { key: '', name: words.noUnit },
    ...(isGone ? [{ key: unit ?? '', name: unitName }] : []),
    ...present,
  ]
  return html`${units.map(({ key, name }) => html`<option value="${key}"${key === chosen && html` selected`}>${name}</option>`)}`
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

export function orderFields({ comment, request }: DeskView): Html {
  return html`<input type="hidden" name="version" value="${comment.version}"><input type="hidden" name="request" value="${request()}">`
}
