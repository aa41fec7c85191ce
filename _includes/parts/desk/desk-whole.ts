import type { DeskView, NetworkCounts } from '../../models/desk/desk-edit.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { deskCommentStrings as own } from '../../strings/desk-comment.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { commentTime } from '../comments/comment-time.ts'
import { deskAddress } from './desk-address.ts'
import { deskCase } from './cases/desk-case.ts'
import { deskComment } from './desk-comment.ts'
import { deskEdit } from './desk-edit.ts'
import { deskMarks } from './desk-marks.ts'

export function deskWhole(view: DeskView, newsroom: Newsroom): Html {
  const { comment, request } = view
  const { state } = comment
  return html`<div class="desk-alone">${deskComment(comment, { state, ticked: false, request, newsroom })}</div>
    ${deskContext(view)}`
}

/** With itself. A /48 may hold many senders, so those of its /64 are told apart. */
function sameNetwork({ id, state }: DeskView['comment'], { near, wide }: NetworkCounts): Html {
  if (wide === 1) return html`<p class="meta">${own.aloneInNetwork}</p>`
  return html`<p><a href="${deskAddress({ state, network: id })}">${own.sameNetwork(formatCount(wide))}</a> <span class="meta">${near < wide ? own.nearNetwork(formatCount(near)) : own.withItself}</span></p>`
}

/** Its article, its text to mend, and what else was said there. */
function deskContext(view: DeskView): Html {
  const { comment, others, tried, request } = view
  const { article, state } = comment
  return html`<section class="desk-context" aria-labelledby="ngu-canh">
      <h2 id="ngu-canh">${own.context}</h2>
      ${view.network && sameNetwork(comment, view.network)}
      ${deskMarks(view)}
      <details${tried && html` open`}><summary>${own.edit}</summary>${deskEdit(comment, request(), tried)}</details>
      ${deskCase(view)}
      <h3>${own.others}</h3>
      ${others.length === 0 && html`<p class="none">${own.noOthers}</p>`}
      <ul class="lines">${others.map((each) => html`<li><bdi>${each.title}</bdi> <span class="meta"><bdi>${each.name}</bdi> · ${commentTime(each.at)}</span></li>`)}</ul>
      <p><a href="${deskAddress({ state, article: article.id })}">${words.sameArticle}</a></p>
    </section>`
}
