import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { verdictsOn, type Verdict } from '../../models/comment.ts'
import type { Selection } from '../../models/desk/selection.ts'
import type { Site } from '../../models/page.ts'
import { formatCommentTime } from '../../parts/comments/comment-time.ts'
import { deskAddress, selectionAddress } from '../../parts/desk/desk-address.ts'
import { reasonChoice } from '../../parts/desk/desk-bulk.ts'
import { filterLines } from '../../parts/desk/filter-lines.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { selectionStrings as own } from '../../strings/moderation/selection.ts'
import { deskFrame } from './desk-frame.ts'

/** Says before what it will do. Never approves: nobody has read them. */
export function deskSelectionPage(site: Site, selection: Selection): string {
  const { moderator, role, filter, count } = selection
  return deskFrame(site, {
    title: own.title,
    moderator,
    role,
    main: html`<div role="status"></div>
      <div class="desk-whole" data-selection>${count === 0 ? html`<p>${own.none}</p>` : choices(site, selection)}
        <p><a href="${deskAddress(filter)}">${words.backToList}</a></p>
      </div>
      <script type="module" src="${site.assets['selection.js']}"></script>`,
  })
}

function choices({ newsroom }: Site, selection: Selection): Html {
  const { filter, more, oldest, newest, sample } = selection
  const total = formatCount(selection.count)
  const possible = verdictsOn(filter.state)
  return html`
        <p><strong>${own.chosen(total)}</strong> ${more && own.more}</p>
        ${filterLines(filter, newsroom)}
        ${oldest !== null && newest !== null && html`<p>${own.span(formatCommentTime(oldest), formatCommentTime(newest))}</p>`}
        <p>${sample.length < selection.count ? own.sample(formatCount(sample.length)) : own.all}</p>
        <ul class="lines">${sample.map(({ name, title }) => html`<li><bdi>${title}</bdi> · <bdi>${name}</bdi></li>`)}</ul>
        <p class="meta">${own.undoable}</p>
        ${possible.includes('reject') && settling(selection, 'reject', own.reject(total), reasonChoice(newsroom))}
        ${possible.includes('restore') && settling(selection, 'restore', own.restore(total))}
        <details class="desk-erase"><summary>${words.more}</summary>
          ${settling(selection, 'erase', own.erase(total), erasure(total))}
        </details>`
}

function settling(
  { id, filter, count, request }: Selection,
  verdict: Verdict | 'erase',
  button: string,
  fields?: Html,
): Html {
  return html`<form data-settle class="desk-verdicts" method="post" autocomplete="off" action="${selectionAddress(filter, id)}">
          <input type="hidden" name="request" value="${request()}"><input type="hidden" name="count" value="${count}"><input type="hidden" name="verdict" value="${verdict}">
          ${fields} <button type="submit" class="second">${button}</button>
        </form>`
}

function erasure(total: string): Html {
  return html`<p class="meta">${own.eraseText}</p>
          <label for="xoa-het">${words.eraseReason}</label>
          <select id="xoa-het" name="reason" required><option value="">${words.chooseReason}</option>${Object.entries(words.erasureReasons).map(([code, reason]) => html`<option value="${code}">${reason}</option>`)}</select>
          <label class="tick"><input type="checkbox" name="sure" value="yes" required> ${own.confirm(total)}</label>`
}
