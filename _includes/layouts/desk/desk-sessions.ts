import type { DeskSessions } from '../../models/desk-sessions.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { deskFrame } from './desk-frame.ts'

export function deskSessionsPage(site: Site, { moderator, role, sessions }: DeskSessions): string {
  return deskFrame(site, {
    title: words.sessions,
    present: 'sessions',
    moderator,
    role,
    main: html`<ul class="lines">${sessions.map(session)}
      </ul>`,
  })
}

function session({ id, opened, seen, here }: DeskSessions['sessions'][number]): Html {
  return html`
    <li class="desk-session">
      <p>${words.opened} ${commentTime(opened)}, ${words.seen} ${commentTime(seen)}${here && html` <strong class="badge">${words.here}</strong>`}</p>
      <form method="post" action="/kiem-duyet/phien/ket-thuc"><input type="hidden" name="session" value="${id}"><button type="submit" class="second">${words.end}</button></form>
    </li>`
}
