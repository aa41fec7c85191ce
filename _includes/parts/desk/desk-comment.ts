import type { DeskQueue } from '../../models/desk/desk-queue.ts'
import type { WrittenFilter } from '../../models/desk/desk-filter.ts'
import type { DeskComment } from '../../models/desk/desk-comment.ts'
import { html, type Html } from '../../html/html.ts'
import { commentStrings } from '../../strings/comments.ts'
import { deskCommentStrings as own } from '../../strings/desk-comment.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { flagStrings } from '../../strings/flags.ts'
import { linkToComment } from '../comments/comment-address.ts'
import { commentTime } from '../comments/comment-time.ts'
import { deskAddress } from './desk-address.ts'
import { deskHistory } from './desk-history.ts'
import { deskErasure } from './desk-erasure.ts'
import { flaggedBody, flaggedText } from './flagged-text.ts'
import { type Reasons, verdicts } from './verdict-forms.ts'

/** Where it stands: in a queue, or alone. */
export type Around = Pick<DeskQueue, 'state' | 'ticked' | 'request'> &
  Partial<WrittenFilter> &
  Reasons

/** On a wide screen the row stands in the list, and the card of the one that is read beside it. */
export function deskComment(comment: DeskComment, queue: Around): Html {
  const { id, article, body, held, flags, phone, baked, history, lead } = comment
  const mark = `${id}.${comment.version}`
  return html`
    <article id="y-kien-${id}" class="desk-comment" tabindex="-1" data-comment="${id}" aria-labelledby="y-${id}">
      ${row(comment, mark, queue)}
      <div class="desk-card">
        <p class="desk-title" dir="auto">${flaggedText(comment.title, 'title', flags)}</p>
        <p class="meta"><a href="${article.url}">${article.title}</a></p>
        ${lead !== '' && html`<p class="meta desk-lead">${lead}</p>`}
        ${baked && html`<p class="desk-held">${words.stillBaked}</p>`}
        ${held.length > 0 && html`<p class="desk-held">${words.flagged} ${held.map((reason) => flagStrings[reason]).join('; ')}</p>`}
        <div class="opinion-body">${flaggedBody(body, flags)}</div>
        <p class="meta"><a href="${deskAddress({ state: queue.state, article: article.id })}">${words.sameArticle}</a><span class="desk-to-whole"> · <a class="desk-whole-link" href="/kiem-duyet/y-kien/${id}/">${own.seeWhole}</a></span></p>
        ${history.length > 0 && deskHistory(comment)}
        <div class="desk-verdicts">${verdicts(comment, mark, queue)}</div>
        <div class="desk-rare">
          ${phone && html`<form method="post" autocomplete="off" action="/kiem-duyet/dien-thoai"><input type="hidden" name="comment" value="${mark}"><button type="submit" class="second">${words.showPhone}</button></form>`}
          ${deskErasure(comment, mark, queue.request())}
        </div>
        <div class="desk-around"></div>
      </div>
    </article>`
}

function row(comment: DeskComment, mark: string, { ticked }: Around): Html {
  const { id, article, name, title, at, flags, held, reported, reader } = comment
  return html`<div class="desk-row">
        <label class="tick"><input type="checkbox" form="hang-loat" name="comment" value="${mark}"${ticked && html` checked`}> <span class="unseen">${words.select}</span></label>
        <h2 id="y-${id}" dir="auto">${flaggedText(title, 'title', flags)}</h2>
        <p class="meta"><a class="desk-open" href="#y-kien-${id}"><bdi>${flaggedText(name, 'name', flags)}</bdi></a> · ${comment.state === 'approved' ? html`<a class="desk-public" href="${linkToComment(article, id)}">${commentTime(at)}</a>` : commentTime(at)}${comment.edited && html` · ${commentStrings.edited}`}${held.length > 0 && html` · <span class="desk-flagged">${own.flags(held.length)}</span>`}${reported !== undefined && html` · <a class="desk-flagged" href="/kiem-duyet/bi-bao/">${own.reported(reported)}</a>`}<span class="desk-reader">${reader !== undefined && html` · ${own.readBy} <bdi>${reader}</bdi>`}</span></p>
      </div>`
}
