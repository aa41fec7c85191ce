import type { DeskLog, DeskSessions } from '../../models/desk-lists.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { deskFrame } from './desk-frame.ts'

export function deskLogPage(site: Site, { moderator, entries, next }: DeskLog): string {
  return deskFrame(site, {
    title: words.log,
    present: 'log',
    moderator,
    main: html`${entries.length === 0 ? html`<p class="none">${words.noEntries}</p>` : logTable(entries)}
      ${next !== null && html`<p><a rel="next" href="/kiem-duyet/nhat-ky/?after=${encodeURIComponent(next)}">${words.next}</a></p>`}`,
  })
}

function logTable(entries: DeskLog['entries']): Html {
  return html`<section class="table" aria-label="${words.log}" tabindex="0"><table>
    <thead><tr>${words.logColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${entries.map(
      ({ at, by, deed, subject, version }) => html`
      <tr><td>${commentTime(at)}</td><td><bdi>${who(by)}</bdi></td><td>${named(deed)}</td><td><code>${subject}</code></td><td>${version}</td></tr>`,
    )}
    </tbody>
  </table></section>`
}

function who(by: string): string {
  return words.nobody[by] ?? by
}

function named(deed: string): string {
  const [what = '', why = ''] = deed.split(':')
  const deeds: Readonly<Record<string, string>> = words.deeds
  const reasons: Readonly<Record<string, string>> = words.erasureReasons
  return `${deeds[what] ?? what}${why && ` (${reasons[why] ?? why})`}`
}

export function deskSessionsPage(site: Site, { moderator, sessions }: DeskSessions): string {
  return deskFrame(site, {
    title: words.sessions,
    present: 'sessions',
    moderator,
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
