import type { DeskQueue } from '../desk.ts'
import { html } from '../html.ts'
import type { Site } from '../page.ts'
import { deskBulk, reasonChoices } from '../parts/desk-bulk.ts'
import { deskComment } from '../parts/desk-comment.ts'
import { deskNews, deskSearch } from '../parts/desk-news.ts'
import { deskAddress } from '../parts/desk-address.ts'
import { deskStrings as words } from '../strings-desk.ts'
import { deskFrame } from './desk-frame.ts'

/** The queue, oldest first, or a decided list. Works without script; `desk.js` makes it quick. */
export function deskPage(site: Site, queue: DeskQueue): string {
  const { moderator, state, comments, totals, next, q, article } = queue
  const nothing = q === '' && article === '' ? words.none[state] : words.nothingFound
  return deskFrame(site, {
    title: words.states[state],
    present: state,
    moderator,
    totals,
    main: html`${deskNews(queue)}
      ${deskSearch(queue)}
      ${comments.length === 0 && html`<p class="none">${nothing}</p>`}
      <div class="desk-queue" data-words="${scriptWords}">${comments.map((comment) => deskComment(comment, queue))}
      </div>
      ${comments.length > 0 && deskBulk(queue)}
      ${reasonChoices}
      ${next !== null && html`<p><a rel="next" href="${deskAddress(queue, next)}">${words.next}</a></p>`}
      <p class="desk-keys meta" hidden>${words.keys}</p>
      <p class="desk-toast" role="status" hidden></p>`,
  })
}

/** The script's phrases: it holds none of its own. */
const scriptWords = JSON.stringify({
  approve: words.approvedOne,
  reject: words.rejectedOne,
  restore: words.restoredOne,
  endings: words.endings,
  undo: words.undo,
})
