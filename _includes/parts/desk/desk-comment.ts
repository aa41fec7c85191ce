import { verdictsOn, type Verdict } from '../../models/comment.ts'
import type { DeskComment, DeskQueue } from '../../models/desk.ts'
import { html, type Html } from '../../html/html.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { commentBody } from '../comments/comment-body.ts'
import { placeOf } from '../comments/comment-list.ts'
import { commentTime } from '../comments/comment-time.ts'
import { deskAddress } from './desk-address.ts'
import { deskErasure } from './desk-erasure.ts'

export function deskComment(comment: DeskComment, queue: DeskQueue): Html {
  const { id, article, name, title, body, at, held, phone, baked, decisions } = comment
  const mark = `${id}.${comment.version}`
  return html`
    <article id="y-kien-${id}" class="desk-comment" tabindex="-1" data-comment="${id}" aria-labelledby="y-${id}">
      <p class="meta desk-about"><label class="tick"><input type="checkbox" form="hang-loat" name="comment" value="${mark}"${queue.ticked && html` checked`}> <span class="unseen">${words.select}</span></label> <a href="${article.url}">${article.title}</a></p>
      <h2 id="y-${id}" dir="auto">${title}</h2>
      <p class="meta"><bdi>${name}</bdi> · ${comment.state === 'approved' ? html`<a href="${placeOf(article, id)}">${commentTime(at)}</a>` : commentTime(at)} · <a href="${deskAddress({ ...queue, q: '', article: article.id })}">${words.sameArticle}</a></p>
      ${baked && html`<p class="desk-held">${words.stillBaked}</p>`}
      ${held.length > 0 && html`<p class="desk-held">${words.heldFor} ${held.map((reason) => words.held[reason]).join('; ')}</p>`}
      <div class="opinion-body">${commentBody(body, words.leadsTo)}</div>
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
      <li>${commentTime(at)}: <bdi>${by}</bdi> ${words.deeds[verdict]}${reason !== undefined && html` (<bdi>${reason}</bdi>)`}</li>`,
    )}
    </ul>
  </details>`
}

/** Enter in the reason's field must never approve. After a reload no browser may fill in another comment's form. */
function verdicts({ id, state }: DeskComment, mark: string, queue: DeskQueue): Html {
  const reason = html`<label class="unseen" for="ly-do-${id}">${words.reason}</label>
        <input id="ly-do-${id}" type="text" name="reason" list="ly-do" required maxlength="300" autocomplete="off" placeholder="${words.reasonHint}">`
  return html`${verdictsOn(state).map((verdict) => verdictForm(verdict, mark, queue, verdict === 'reject' && reason))}`
}

function verdictForm(
  verdict: Verdict,
  mark: string,
  { state, request }: DeskQueue,
  fields: Html | false,
): Html {
  return html`<form class="verdict" method="post" autocomplete="off" action="/kiem-duyet/quyet-dinh" data-verdict="${verdict}">
      <input type="hidden" name="comment" value="${mark}"><input type="hidden" name="request" value="${request()}"><input type="hidden" name="state" value="${state}">
      ${fields}<button type="submit" name="verdict" value="${verdict}"${verdict !== 'approve' && html` class="second"`}>${words.verdicts[verdict].one}</button>
    </form>`
}
