import { formatCount, vietnamOffset } from '../../../format/format.ts'
import { html, type Html } from '../../../html/html.ts'
import type {
  DeskPublications,
  PublicationOutcome,
} from '../../../models/desk/desk-publications.ts'
import type { Site } from '../../../models/page.ts'
import { waitingReply } from '../../../parts/desk/cases/waiting-reply.ts'
import { publicationStrings as words } from '../../../strings/cases/publications.ts'
import { deskStrings } from '../../../strings/desk.ts'
import { deskFrame } from '../desk-frame.ts'

export function deskPublicationsPage(site: Site, view: DeskPublications): string {
  const { moderator, role, comments, total, outcome, untaken } = view
  return deskFrame(site, {
    title: words.desk,
    present: 'publications',
    moderator,
    role,
    main: html`${outcome && news(outcome)}
      ${untaken && html`<div class="form-problems" role="alert"><p>${untaken.sentence}</p></div>`}
      ${comments.map((each) => waitingReply(each, view))}
      ${total > comments.length && html`<p class="meta">${words.firstOf(formatCount(comments.length), formatCount(total))}</p>`}
      ${comments.length === 0 ? html`<p class="none">${words.none}</p>` : publication(view)}`,
  })
}

/** The boxes belong to this form by its id. */
function publication({ from, to, untaken, request }: DeskPublications): Html {
  return html`<form id="hang-loat" class="desk-bulk" method="post" autocomplete="off" action="/kiem-duyet/tra-loi/" aria-label="${words.publish}">
      <input type="hidden" name="request" value="${request()}">
      <label for="gio-dang">${words.at}</label>
      <input id="gio-dang" type="datetime-local" name="at" min="${clockThere(from)}" max="${clockThere(to)}" value="${untaken?.hour}">
      <button type="submit">${words.publish}</button>
    </form>`
}

function clockThere(at: string): string {
  return new Date(Date.parse(at) + vietnamOffset).toISOString().slice(0, 16)
}

function news({ published, holding, released, leftOut, undo }: PublicationOutcome): Html {
  return html`<form class="desk-news" method="post" action="/kiem-duyet/hoan-tac">
      <div role="status">${published > 0 && html`<p>${words.published(formatCount(published))}</p>`}
      ${holding > 0 && html`<p>${words.holding(formatCount(holding))}</p>`}
      ${released > 0 && html`<p>${words.released(formatCount(released))}</p>`}
      ${leftOut.length > 0 && html`<p>${words.leftOut}</p><ul class="lines">${leftOut.map(({ id, title }) => html`<li><a href="/kiem-duyet/y-kien/${id}/#vu-viec"><bdi>${title}</bdi></a></li>`)}</ul>`}</div>
      ${undo !== undefined && html`<input type="hidden" name="request" value="${undo}"><input type="hidden" name="state" value="approved"><button type="submit" class="second">${deskStrings.undo}</button>`}
    </form>`
}
