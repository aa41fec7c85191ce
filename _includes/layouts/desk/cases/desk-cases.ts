import { formatCount } from '../../../format/format.ts'
import { html, type Html } from '../../../html/html.ts'
import { caseLists, type CaseList, type DeskCases } from '../../../models/desk/desk-cases.ts'
import type { Site } from '../../../models/page.ts'
import { formatCommentTime } from '../../../parts/comments/comment-time.ts'
import { caseStrings as words } from '../../../strings/cases/cases.ts'
import { strings } from '../../../strings/site.ts'
import { deskFrame } from '../desk-frame.ts'

export function deskCasesPage(site: Site, view: DeskCases): string {
  const { moderator, role, list, unit, units, cases, total } = view
  return deskFrame(site, {
    title: words.deskList,
    present: 'cases',
    moderator,
    role,
    main: html`<p class="desk-many">${caseLists.map((each) => listLink(each, view))}</p>
      <form class="desk-search" method="get" action="/kiem-duyet/vu-viec/"><input type="hidden" name="danh-sach" value="${list}">
        <label for="don-vi">${words.unit}</label>
        <select id="don-vi" name="don-vi"><option value="">${words.allUnits}</option>${units.map(({ key, name }) => html`<option value="${key}"${key === unit && html` selected`}>${name}</option>`)}</select>
        <button type="submit" class="second">${strings.lookUpButton}</button>
      </form>
      ${cases.length === 0 ? html`<p class="none">${words.noneHere}</p>` : table(cases)}
      ${total > cases.length && html`<p class="meta">${words.firstOf(formatCount(cases.length), formatCount(total))}</p>`}`,
  })
}

function listLink(list: CaseList, view: DeskCases): Html {
  const query = new URLSearchParams({
    'danh-sach': list,
    ...(view.unit && { 'don-vi': view.unit }),
  })
  return html`<a href="/kiem-duyet/vu-viec/?${query.toString()}"${list === view.list && html` aria-current="page"`}>${words.lists[list]} (${formatCount(view.counts[list])})</a> `
}

function table(cases: DeskCases['cases']): Html {
  return html`<section class="table" aria-label="${words.deskList}" tabindex="0"><table>
      <thead><tr><th scope="col">${words.columns.due}</th><th scope="col">${words.unitAsked}</th><th scope="col">${words.unit}</th><th scope="col">${words.columns.state}</th></tr></thead>
      <tbody>${cases.map(
        ({ comment, title, state, unit, due, isOverdue, isSent }) => html`
        <tr><td>${formatCommentTime(due)}${isOverdue && html` <strong>${words.overdue}</strong>`}</td><td><a href="/kiem-duyet/y-kien/${comment}/#vu-viec"><bdi>${title}</bdi></a></td><td>${unit ?? words.withoutUnit}</td><td>${words.states[state]}${isSent && html` · <strong>${words.sentDraft}</strong>`}</td></tr>`,
      )}</tbody>
    </table></section>`
}
