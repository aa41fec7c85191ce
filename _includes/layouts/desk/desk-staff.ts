import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { roles } from '../../models/roles.ts'
import type { StaffPage } from '../../models/people/staff.ts'
import { roleSelect, staffMember } from '../../parts/desk/staff-member.ts'
import { staffStrings as words } from '../../strings/staff.ts'
import { deskFrame } from './desk-frame.ts'

export function deskStaffPage(site: Site, { moderator, role, people, message }: StaffPage): string {
  return deskFrame(site, {
    title: words.title,
    styles: 'staff.css',
    present: 'staff',
    moderator,
    role,
    main: html`${message !== undefined && html`<p class="desk-news" role="status">${sentenceOf(message)}</p>`}
      ${people.map(staffMember)}
      ${inviteForm()}`,
  })
}

function sentenceOf(message: NonNullable<StaffPage['message']>): string {
  const sentences: Readonly<Record<typeof message, string>> = { ...words.refusals, ...words.done }
  return sentences[message]
}

function inviteForm(): Html {
  return html`<section class="desk-person" aria-labelledby="moi"><h2 id="moi">${words.invite}</h2>
        <form class="desk-staff" method="post" autocomplete="off" action="/kiem-duyet/nguoi/moi">
          <label>${words.name} <input type="text" name="name" required maxlength="40" autocapitalize="words" spellcheck="false"></label>
          ${roleSelect()}
          <button type="submit">${words.inviteButton}</button>
        </form>
        <ul class="meta">${roles.map((each) => html`<li>${words.roles[each]}: ${words.mayDo[each]}</li>`)}</ul>
      </section>`
}
