import { html, type Html } from '../../html/html.ts'
import type { StaffMember } from '../../models/people/staff.ts'
import { staffStrings as words } from '../../strings/staff.ts'
import { commentTime } from '../comments/comment-time.ts'

export function staffTokens({ tokens }: StaffMember): Html {
  return html`${
    tokens.length > 0 &&
    html`<h3>${words.tokens}</h3>
        <ul class="lines">${tokens.map(token)}</ul>`
  }`
}

function token({ id, name, role, at, expires, used }: StaffMember['tokens'][number]): Html {
  return html`
          <li class="desk-session">
            <p><bdi>${name === '' ? words.unnamed : name}</bdi> <span class="badge">${words.roles[role]}</span> <span class="meta"><code>${id}</code> · ${words.tokenMade} ${commentTime(at)}, ${words.tokenEnds} ${commentTime(expires)}, ${used === null ? words.unused : html`${words.tokenUsed} ${commentTime(used)}`}</span></p>
            <form method="post" action="/kiem-duyet/nguoi/ma/thu-hoi"><input type="hidden" name="id" value="${id}"><button type="submit" class="second">${words.revoke}</button></form>
          </li>`
}
