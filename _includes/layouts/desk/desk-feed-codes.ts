import { html, type Html } from '../../html/html.ts'
import type { FeedCodes } from '../../models/moderation/opinion-feed.ts'
import type { Site } from '../../models/page.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { opinionFeedStrings as words } from '../../strings/moderation/opinion-feed.ts'
import { deskFrame } from './desk-frame.ts'

const back = html`<p><a href="/kiem-duyet/bao-cao/">${words.back}</a></p>`

export function deskFeedCodesPage(site: Site, shown: FeedCodes): string {
  const { moderator, role, codes, refused } = shown
  return deskFrame(site, {
    title: words.title,
    present: 'monthly',
    styles: 'staff.css',
    moderator,
    role,
    main: html`<p>${words.purpose}</p>
      ${refused && html`<div class="form-problems" role="alert"><p>${words.refusals[refused]}</p></div>`}
      <form class="desk-staff" method="post" autocomplete="off" action="/kiem-duyet/du-luan/">
        <label>${words.name} <input type="text" name="name" required maxlength="40"></label>
        <label>${words.days} <input type="number" name="days" value="90" min="1" max="365" required></label>
        <button type="submit">${words.make}</button>
      </form>
      ${codes.length === 0 ? html`<p class="none">${words.none}</p>` : html`<ul class="lines">${codes.map(code)}</ul>`}
      ${back}`,
  })
}

/** An address, this once. */
export function deskFeedAddressPage(
  site: Site,
  { moderator, role }: Pick<FeedCodes, 'moderator' | 'role'>,
  address: string,
): string {
  return deskFrame(site, {
    title: words.title,
    present: 'monthly',
    styles: 'staff.css',
    moderator,
    role,
    main: html`<p role="status"><strong>${words.once}</strong></p>
      <p class="desk-once"><code>${address}</code></p>
      ${back}`,
  })
}

function code({ id, name, expires, used }: FeedCodes['codes'][number]): Html {
  return html`
        <li class="desk-session">
          <p><bdi>${name}</bdi> <span class="meta"><code>${id}</code> · ${words.ends} ${commentTime(expires)}, ${used === null ? words.unused : html`${words.used} ${commentTime(used)}`}</span></p>
          <form method="post" action="/kiem-duyet/du-luan/thu-hoi"><input type="hidden" name="id" value="${id}"><button type="submit" class="second">${words.end}</button></form>
        </li>`
}
