import type { DeskQueue } from '../../models/desk/desk-queue.ts'
import { formatCount } from '../../format/format.ts'
import { html } from '../../html/html.ts'
import { isNarrowed } from '../../models/desk/desk-filter.ts'
import type { Site } from '../../models/page.ts'
import { deskBulk } from '../../parts/desk/desk-bulk.ts'
import { deskComment } from '../../parts/desk/desk-comment.ts'
import { deskKeys } from '../../parts/desk/desk-keys.ts'
import { deskMessages } from '../../parts/desk/desk-messages.ts'
import { deskPace } from '../../parts/desk/desk-pace.ts'
import { deskSearch } from '../../parts/desk/desk-search.ts'
import { deskAddress, selectionAddress, tickAddress } from '../../parts/desk/desk-address.ts'
import { deskCommentStrings as own } from '../../strings/desk-comment.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { deskWorkStrings as work } from '../../strings/moderation/desk-work.ts'
import { selectionStrings as selection } from '../../strings/moderation/selection.ts'
import { deskFrame } from './desk-frame.ts'

/** Works without script; `desk.js` makes it quick. */
export function deskPage(site: Site, queue: DeskQueue): string {
  const { moderator, role, state, comments, totals, next, q } = queue
  const around = { ...queue, newsroom: site.newsroom }
  return deskFrame(site, {
    title: words.states[state],
    present: state,
    moderator,
    role,
    totals,
    styles: 'desk-work.css',
    main: html`${deskPace(queue)}
      ${deskMessages(queue)}
      ${deskSearch(queue, site.newsroom)}
      ${comments.length === 0 && html`<p class="none">${noneOf(queue)}${isNarrowed(queue) && html` <a href="${deskAddress({ state })}">${words.all}</a>`}</p>`}
      ${comments.length > 0 && html`<form class="desk-many" method="post" action="${selectionAddress(queue)}"><a href="${tickAddress(queue)}">${queue.ticked ? words.untickPage : words.tickPage}</a> <button type="submit" class="second">${isNarrowed(queue) ? selection.ofFound : selection.ofList}</button></form>`}
      <div class="desk-panes">
      <div class="desk-queue" data-words="${scriptWords}" data-state="${state}" data-me="${moderator}" data-pending="${totals.pending}" data-reader="${own.readBy}">${comments.map((comment) => deskComment(comment, around))}
      </div>
      </div>
      ${comments.length > 0 && deskBulk(queue, site.newsroom)}
      ${q !== '' && next !== null && comments.length > 0 && html`<p>${words.found(formatCount(comments.length), part(queue))}</p>`}
      ${next !== null && html`<p><a rel="next" href="${deskAddress(queue, next)}">${q === '' ? words.next : words.searchOn}</a></p>`}
      ${deskKeys}
      <p class="desk-toast" role="status" hidden></p>`,
  })
}

/** “None” is true of the whole list alone; for a part it says which part. */
function noneOf(queue: DeskQueue): string {
  const { state, next, looked } = queue
  if (next !== null) return words.notYetFound(part(queue))
  if (!isNarrowed(queue)) return words.none[state]
  return looked.on ? words.nothingMore : words.nothingFound
}

function part({ state, looked }: DeskQueue): string {
  if (looked.on) return words.nextPart(formatCount(looked.count))
  return words.firstPart[state === 'pending' ? 'oldest' : 'newest'](formatCount(looked.count))
}

const scriptWords = JSON.stringify({
  done: Object.fromEntries(
    Object.entries(words.verdicts).map(([verdict, { done }]) => [verdict, done]),
  ),
  endings: words.endings,
  undo: words.undo,
  undoing: words.undoing,
  undone: words.undoneOne,
  edited: words.editedOne,
  present: work.present,
  keysOff: work.keysOff,
  keysOn: work.keysOn,
})
