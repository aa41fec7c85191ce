import type { DeskSessions } from '../../models/desk/desk-sessions.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { sessionLine } from '../../parts/desk/session-line.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { peopleStrings as peopleWords } from '../../strings/people.ts'
import { deskFrame } from './desk-frame.ts'

export function deskSessionsPage(site: Site, shown: DeskSessions): string {
  const { moderator, role, sessions } = shown
  return deskFrame(site, {
    title: words.sessions,
    present: 'sessions',
    moderator,
    role,
    main: html`<ul class="lines">${sessions.map(openSession)}
      </ul>
      ${passkeyList(site, shown)}`,
  })
}

function openSession(session: DeskSessions['sessions'][number]): Html {
  return html`
    <li class="desk-session">
      ${sessionLine(session)}
      <form method="post" action="/kiem-duyet/phien/ket-thuc"><input type="hidden" name="session" value="${session.id}"><button type="submit" class="second">${words.end}</button></form>
    </li>`
}

function passkeyList(site: Site, { host, passkeys }: DeskSessions): Html {
  return html`<section><h2>${peopleWords.passkeys}</h2>
    <p>${host === undefined ? peopleWords.passkeysElsewhere : peopleWords.passkeysText}</p>
    <ul class="lines">${passkeys.map(passkey)}
    </ul>
    ${
      host !== undefined &&
      html`<form data-passkey="them" data-words="${peopleWords.scriptWords}" hidden><p><button type="submit">${peopleWords.passkeyAdd}</button></p></form>
    <p role="status"></p>
    <script type="module" src="${site.assets['passkeys.js']}"></script>`
    }
  </section>`
}

function passkey({ id, at, used, isHere }: DeskSessions['passkeys'][number]): Html {
  return html`
    <li class="desk-session">
      <p>${peopleWords.passkeyMade} ${commentTime(at)}${used !== null && html`, ${peopleWords.passkeyUsed} ${commentTime(used)}`}${!isHere && html` <strong class="badge">${peopleWords.passkeyOld}</strong>`}</p>
      <form method="post" action="/kiem-duyet/khoa/xoa"><input type="hidden" name="khoa" value="${id}"><button type="submit" class="second">${peopleWords.passkeyRemove}</button></form>
    </li>`
}
