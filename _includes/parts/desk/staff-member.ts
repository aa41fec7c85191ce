import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { roles, type Role } from '../../models/roles.ts'
import type { StaffMember } from '../../models/people/staff.ts'
import { staffStrings as words } from '../../strings/staff.ts'
import { commentTime } from '../comments/comment-time.ts'
import { sessionLine } from './session-line.ts'
import { staffTokens } from './staff-tokens.ts'

/** One person: who, what may be done, from where they are in. */
export function staffMember(member: StaffMember): Html {
  const { name, role, since, seen, sessions, links } = member
  const heading = `nguoi-${name}`
  return html`
      <section class="desk-person" aria-labelledby="${heading}">
        <h2 id="${heading}"><bdi>${name}</bdi> <span class="badge">${words.roles[role]}</span></h2>
        <p class="meta">${since !== null && html`${words.since} ${commentTime(since)}; `}${seen === null ? words.never : html`${words.seen} ${commentTime(seen)}`}. ${links.length > 0 && words.notEntered(formatCount(links.length))}</p>
        ${
          sessions.length === 0
            ? html`<p class="meta">${words.noSession}</p>`
            : html`<h3>${words.sessions}</h3>
        <ul class="lines">${sessions.map((session) => openSession(name, session))}</ul>`
        }
        ${staffTokens(member)}
        ${changes(member)}
      </section>`
}

function openSession(person: string, session: StaffMember['sessions'][number]): Html {
  return html`
          <li class="desk-session">
            ${sessionLine(session)}
            <form method="post" action="/kiem-duyet/nguoi/phien"><input type="hidden" name="person" value="${person}"><input type="hidden" name="id" value="${session.id}"><button type="submit" class="second">${words.endSession}</button></form>
          </li>`
}

function changes({ name, role }: StaffMember): Html {
  const person = html`<input type="hidden" name="name" value="${name}">`
  return html`<details><summary>${words.change}</summary>
          <form class="desk-staff" method="post" action="/kiem-duyet/nguoi/vai-tro">${person}${roleSelect(role)} <button type="submit" class="second">${words.roleButton}</button></form>
          <form class="desk-staff" method="post" action="/kiem-duyet/nguoi/moi">${person}<label><input type="checkbox" name="reset" value="yes"> ${words.reset}</label><button type="submit" class="second">${words.freshLink}</button></form>
          <form class="desk-staff" method="post" autocomplete="off" action="/kiem-duyet/nguoi/ma"><input type="hidden" name="person" value="${name}">
            <label>${words.tokenName} <input type="text" name="name" required maxlength="40"></label>
            ${roleSelect(role)}
            <label>${words.tokenDays} <input type="text" name="days" value="90" inputmode="numeric" pattern="[0-9]{1,3}"></label>
            <button type="submit" class="second">${words.tokenButton}</button></form>
          <p><a href="/kiem-duyet/nguoi/cho-ra/?name=${encodeURIComponent(name)}">${words.remove}</a></p>
        </details>`
}

export function roleSelect(chosen: Role = 'moderator'): Html {
  return html`<label>${words.role} <select name="role">${roles.map((each) => html`<option value="${each}"${each === chosen && html` selected`}>${words.roles[each]}</option>`)}</select></label>`
}
