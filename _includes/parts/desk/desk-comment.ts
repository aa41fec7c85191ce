import type { DeskQueue } from '../../models/desk.ts'
import type { DeskComment } from '../../models/desk-comment.ts'
import { html, type Html } from '../../html/html.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { flagStrings } from '../../strings/flags.ts'
import { linkToComment } from '../comments/comment-address.ts'
import { commentTime } from '../comments/comment-time.ts'
import { deskAddress } from './desk-address.ts'
import { deskErasure } from './desk-erasure.ts'
import { flaggedBody, flaggedText } from './flagged-text.ts'
import { verdicts } from './verdict-forms.ts'

export function deskComment(comment: DeskComment, queue: DeskQueue): Html {
  const { id, article, name, title, body, at, held, flags, phone, baked, decisions } = comment
  const mark = `${id}.${comment.version}`
  return html`
    <article id="y-kien-${id}" class="desk-comment" tabindex="-1" data-comment="${id}" aria-labelledby="y-${id}">
      <p class="meta desk-about"><label class="tick"><input type="checkbox" form="hang-loat" name="comment" value="${mark}"${queue.ticked && html` checked`}> <span class="unseen">${words.select}</span></label> <a href="${article.url}">${article.title}</a></p>
      <h2 id="y-${id}" dir="auto">${flaggedText(title, 'title', flags)}</h2>
      <p class="meta"><bdi>${flaggedText(name, 'name', flags)}</bdi> · ${comment.state === 'approved' ? html`<a href="${linkToComment(article, id)}">${commentTime(at)}</a>` : commentTime(at)} · <a href="${deskAddress({ ...queue, q: '', article: article.id })}">${words.sameArticle}</a></p>
      ${baked && html`<p class="desk-held">${words.stillBaked}</p>`}
      ${held.length > 0 && html`<p class="desk-held">${words.flagged} ${held.map((reason) => flagStrings[reason]).join('; ')}</p>`}
      <div class="opinion-body">${flaggedBody(body, flags)}</div>
      ${decisions.length > 0 && pastDecisions(decisions)}
      <div class="desk-verdicts">${verdicts(comment, mark, queue)}</div>
      <div class="desk-rare">
        ${phone && html`<form method="post" autocomplete="off" action="/kiem-duyet/dien-thoai"><input type="hidden" name="comment" value="${mark}"><button type="submit" class="second">${words.showPhone}</button></form>`}
        ${deskErasure(comment, mark, queue.request())}
      </div>
    </article>`
}

function pastDecisions(decisions: DeskComment['decisions']): Html {
  return html`<details class="meta"><summary>${words.decisions}</summary>
    <ul>${decisions.map(
      ({ by, at, verdict, reason }) => html`
      <li>${commentTime(at)}: <bdi>${by}</bdi> ${words.logActions[verdict]}${reason !== undefined && html` (<bdi>${reason}</bdi>)`}</li>`,
    )}
    </ul>
  </details>`
}
