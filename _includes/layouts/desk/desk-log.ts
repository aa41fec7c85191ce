import type { DeskLog } from '../../models/desk-log.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { deskFrame } from './desk-frame.ts'

export function deskLogPage(site: Site, { moderator, role, entries, next }: DeskLog): string {
  return deskFrame(site, {
    title: words.log,
    present: 'log',
    moderator,
    role,
    main: html`${entries.length === 0 ? html`<p class="none">${words.noEntries}</p>` : logTable(entries)}
      ${next !== null && html`<p><a rel="next" href="/kiem-duyet/nhat-ky/?after=${encodeURIComponent(next)}">${words.next}</a></p>`}`,
  })
}

function logTable(entries: DeskLog['entries']): Html {
  return html`<section class="table" aria-label="${words.log}" tabindex="0"><table>
    <thead><tr>${words.logColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${entries.map(
      ({ at, by, deed, subject, version }) => html`
      <tr><td>${commentTime(at)}</td><td><bdi>${actorName(by)}</bdi></td><td>${actionName(deed)}</td><td><code>${subject}</code></td><td>${version}</td></tr>`,
    )}
    </tbody>
  </table></section>`
}

function actorName(by: string): string {
  return words.nobody[by] ?? by
}

function actionName(deed: string): string {
  const [what = '', why = ''] = deed.split(':')
  const actions: Readonly<Record<string, string>> = words.logActions
  const reasons: Readonly<Record<string, string>> = {
    ...words.erasureReasons,
    approve: words.withApproval,
  }
  return `${actions[what] ?? what}${why && ` (${reasons[why] ?? why})`}`
}
