import { verdictsOn } from '../../models/comment.ts'
import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { formatCommentTime } from '../../parts/comments/comment-time.ts'
import { allMatchingAddress } from '../../parts/desk/desk-address.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { deskFrame } from './desk-frame.ts'
import { type Filter, back } from './desk-all-matching-done.ts'
import { reasonOptions } from '../../parts/desk/desk-bulk.ts'

/** Comments named one by one (`ID.version`); `span`: the times of the oldest and the newest, ISO 8601 UTC. */
export interface AllMatching extends Filter {
  readonly moderator: string
  readonly marks: readonly string[]
  readonly span: readonly [string, string]
  readonly sample: readonly { readonly name: string; readonly title: string }[]
  readonly more: boolean
  readonly request: string
}

/** Never approves: nobody has read them. */
export function deskAllMatchingPage(site: Site, matching: AllMatching): string {
  const { moderator, marks, more, state, span, sample } = matching
  const total = formatCount(marks.length)
  const possible = verdictsOn(state)
  return deskFrame(site, {
    title: words.wholeTitle,
    moderator,
    main:
      marks.length === 0
        ? html`<p>${words.wholeNone}</p>${back(matching)}`
        : html`<p><strong>${words.whole(total)}</strong> ${more && words.wholeMore}</p>
      ${filterLines(matching)}
      <p>${words.wholeSpan(formatCommentTime(span[0]), formatCommentTime(span[1]))}</p>
      <p>${words.wholeSample(formatCount(sample.length))}</p>
      <ul class="lines">${sample.map(({ name, title }) => html`<li><bdi>${title}</bdi> · <bdi>${name}</bdi></li>`)}</ul>
      <form class="desk-whole" method="post" action="${allMatchingAddress(matching)}">
        <input type="hidden" name="request" value="${matching.request}"><input type="hidden" name="marks" value="${marks.join(' ')}">
        ${possible.includes('reject') && rejection(total, site)}
        ${possible.includes('restore') && html`<p><button type="submit" class="second" name="verdict" value="restore">${words.wholeRestore(total)}</button></p>`}
        <details class="desk-erase"><summary>${words.more}</summary>
          <p class="meta">${words.wholeEraseText}</p>
          <label for="xoa-het">${words.eraseReason}</label>
          <select id="xoa-het" name="why"><option value="">${words.chooseReason}</option>${Object.entries(words.erasureReasons).map(([code, reason]) => html`<option value="${code}">${reason}</option>`)}</select>
          <label class="tick"><input type="checkbox" name="sure" value="yes"> ${words.wholeConfirm(total)}</label>
          <p><button type="submit" class="second" name="verdict" value="erase">${words.wholeErase(total)}</button></p>
        </details>
      </form>
      ${back(matching)}`,
  })
}

function rejection(total: string, { newsroom }: Site): Html {
  return html`<p><label for="ly-do-het">${words.reason}</label>
          <select id="ly-do-het" name="reason">${reasonOptions(newsroom)}</select>
          <button type="submit" class="second" name="verdict" value="reject">${words.wholeReject(total)}</button></p>`
}

function filterLines({ state, q, article }: Filter): Html {
  return html`<p>${words.wholeState} ${words.states[state]}${q !== '' && html`<br>${words.wholeWords} <bdi>${q}</bdi>`}${article !== '' && html`<br>${words.wholeArticle} <code>${article}</code>`}</p>`
}
