import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import type { SelectionProgress } from '../../models/desk/selection.ts'
import type { Site } from '../../models/page.ts'
import { deskAddress, selectionAddress } from '../../parts/desk/desk-address.ts'
import { hiddenFields } from '../../parts/desk/hidden-fields.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { selectionStrings as own } from '../../strings/moderation/selection.ts'
import { deskFrame } from './desk-frame.ts'

/** Without script each step is a press of its button; with it they follow by themselves until they are stopped. */
export function deskSelectionProgressPage(site: Site, progress: SelectionProgress): string {
  const { moderator, role, filter, isErasure, done, conflicts, left, undo } = progress
  const total = formatCount(done)
  const sentences = [
    isErasure ? words.erased(total) : own.done(total),
    ...(conflicts > 0 ? [own.conflicts(formatCount(conflicts))] : []),
    ...(left > 0 ? [own.left(formatCount(left))] : []),
  ]
  return deskFrame(site, {
    title: own.title,
    moderator,
    role,
    main: html`<div role="status">
        <p>${sentences.join(' ')}</p>
      </div>
      <div class="desk-whole" data-selection>
        ${left > 0 && next(progress)}
        ${undo !== undefined && html`<form method="post" action="/kiem-duyet/hoan-tac"><input type="hidden" name="request" value="${undo}"><input type="hidden" name="state" value="${filter.state}"><button type="submit" class="second">${words.undo}</button></form>`}
        <p><a href="${deskAddress(filter)}">${words.backToList}</a></p>
      </div>
      <script type="module" src="${site.assets['selection.js']}"></script>`,
  })
}

function next({ filter, id, fields }: SelectionProgress): Html {
  return html`<form data-settle data-next method="post" action="${selectionAddress(filter, id)}">${hiddenFields(fields)}
          <button type="submit">${own.goOn}</button> <button type="button" class="second" data-stop hidden>${own.stop}</button>
        </form>`
}
