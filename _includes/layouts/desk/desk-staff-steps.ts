import { formatCount } from '../../format/format.ts'
import { html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import type { Role } from '../../models/roles.ts'
import { isLastAdmin, type Handover, type StaffMember } from '../../models/people/staff.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { staffStrings as words } from '../../strings/staff.ts'
import { deskFrame } from './desk-frame.ts'

interface Asking {
  readonly moderator: string
  readonly role: Role
}

const back = html`<p><a href="/kiem-duyet/nguoi/">${words.backToStaff}</a></p>`

/** What would end, before it does. */
export function deskRemovalPage(
  site: Site,
  asking: Asking,
  person: StaffMember,
  people: readonly StaffMember[],
): string {
  const { name, sessions, links, tokens } = person
  const ends = [
    words.removalSessions(formatCount(sessions.length)),
    words.removalLinks(formatCount(links.length)),
    words.removalTokens(formatCount(tokens.length)),
    words.removalPasskeys,
  ]
  return deskFrame(site, {
    title: words.removal(name),
    ...asking,
    main: isLastAdmin(name, people)
      ? html`<p>${words.refusals['last-admin']}</p>${back}`
      : html`<p>${words.removalText}</p>
      <ul>${ends.map((each) => html`<li>${each}</li>`)}</ul>
      ${name === asking.moderator && html`<p><strong>${words.removalSelf}</strong></p>`}
      <p>${words.removalStays}</p>
      <form method="post" action="/kiem-duyet/nguoi/cho-ra/"><input type="hidden" name="name" value="${name}"><p><button type="submit">${words.removeButton}</button></p></form>
      ${back}`,
  })
}

/** A link or a token, this once. */
export function deskHandoverPage(site: Site, asking: Asking, given: Handover): string {
  const { name, role } = given
  return deskFrame(site, {
    title: given.kind === 'link' ? words.linkFor(name) : words.newToken,
    styles: 'staff.css',
    ...asking,
    main: html`<p role="status"><strong>${words.once}</strong></p>
      <p class="desk-once"><code>${given.kind === 'link' ? given.link : given.token}</code></p>
      <p>${given.kind === 'link' ? words.linkText : html`<bdi>${words.tokenFor(name)}</bdi> ${words.tokenText(given.person)}`}</p>
      <p class="meta">${words.role}: ${words.roles[role]}${given.kind === 'token' && html`; ${words.tokenEnds} ${commentTime(given.expires)}`}.</p>
      ${back}`,
  })
}
