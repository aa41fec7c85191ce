import type { DeskLog } from '../../models/desk/desk-log.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { peopleStrings as peopleWords } from '../../strings/people.ts'
import { deskFrame } from './desk-frame.ts'

export function deskLogPage(site: Site, shown: DeskLog): string {
  const { moderator, role, entries, next, filter, mayExport } = shown
  const address = (more: object): string =>
    `/kiem-duyet/nhat-ky/?${new URLSearchParams({ ...filter, ...more }).toString()}`
  return deskFrame(site, {
    title: words.log,
    present: 'log',
    moderator,
    role,
    main: html`${logSearch(filter)}
      ${entries.length === 0 ? html`<p class="none">${words.noEntries}</p>` : logTable(entries)}
      ${next !== null && html`<p><a rel="next" href="${address({ after: next })}">${entries.length === 0 ? peopleWords.logOn : words.next}</a></p>`}
      ${mayExport && logExport(filter)}`,
  })
}

function logSearch({ person = '', deed = '', subject = '', month = '' }: DeskLog['filter']): Html {
  return html`<form class="desk-search" action="/kiem-duyet/nhat-ky/" role="search">
      <label class="field">${peopleWords.logPerson} <input type="text" name="person" value="${person}" autocomplete="off"></label>
      <label class="field">${peopleWords.logDeed} <select name="deed"><option value="">${peopleWords.logAny}</option>${Object.entries(
        words.logActions,
      ).map(
        ([key, name]) =>
          html`<option value="${key}"${key === deed && html` selected`}>${name}</option>`,
      )}</select></label>
      <label class="field">${peopleWords.logSubject} <input type="text" name="subject" value="${subject}" autocomplete="off"></label>
      <label class="field">${peopleWords.logMonth} <input type="month" name="month" value="${month}"></label>
      <button type="submit" class="second">${peopleWords.logFind}</button>
    </form>`
}

function logExport(filter: DeskLog['filter']): Html {
  return html`<form method="post" action="/kiem-duyet/nhat-ky/tep">${Object.entries(filter).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button type="submit" class="second">${peopleWords.logFile}</button></form>`
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
