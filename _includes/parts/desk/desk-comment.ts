import type { DeskQueue } from '../../models/desk/desk-queue.ts'
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
import { verdicts } from './verdict-forms.ts'

/** Where it stands: in a queue, or alone. */
export type Around = Pick<DeskQueue, 'state' | 'ticked' | 'request'>

export function deskComment(comment: DeskComment, queue: Around): Html {
  const { id, article, name, title, body, at, held, flags, phone, baked, history } = comment
  const mark = `${id}.${comment.version}`
  return html`
    <article id="y-kien-${id}" class="desk-comment" tabindex="-1" data-comment="${id}" aria-labelledby="y-${id}">
      <p class="meta desk-about"><label class="tick"><input type="checkbox" form="hang-loat" name="comment" value="${mark}"${queue.ticked && html` checked`}> <span class="unseen">${words.select}</span></label> <a href="${article.url}">${article.title}</a></p>
      <h2 id="y-${id}" dir="auto">${flaggedText(title, 'title', flags)}</h2>
      <p class="meta"><bdi>${flaggedText(name, 'name', flags)}</bdi> · ${comment.state === 'approved' ? html`<a href="${linkToComment(article, id)}">${commentTime(at)}</a>` : commentTime(at)} · <a href="${deskAddress({ state: queue.state, q: '', article: article.id })}">${words.sameArticle}</a> · <a class="desk-whole-link" href="/kiem-duyet/y-kien/${id}/">${own.seeWhole}</a>${comment.edited && html` · ${commentStrings.edited}`}</p>
      ${baked && html`<p class="desk-held">${words.stillBaked}</p>`}
      ${held.length > 0 && html`<p class="desk-held">${words.flagged} ${held.map((reason) => flagStrings[reason]).join('; ')}</p>`}
      <div class="opinion-body">${flaggedBody(body, flags)}</div>
      ${history.length > 0 && deskHistory(comment)}
      <div class="desk-verdicts">${verdicts(comment, mark, queue)}</div>
      <div class="desk-rare">
        ${phone && html`<form method="post" autocomplete="off" action="/kiem-duyet/dien-thoai"><input type="hidden" name="comment" value="${mark}"><button type="submit" class="second">${words.showPhone}</button></form>`}
        ${deskErasure(comment, mark, queue.request())}
      </div>
    </article>`
}
