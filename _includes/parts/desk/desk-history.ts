import type { DeskComment } from '../../models/desk/desk-comment.ts'
import { html, type Html } from '../../html/html.ts'
import { deskCommentStrings as own } from '../../strings/desk-comment.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { commentTime } from '../comments/comment-time.ts'

/** What staff did to this one, in its order. */
export function deskHistory({ history, first }: DeskComment): Html {
  return html`<details class="meta"><summary>${words.decisions}</summary>
    <ul>${history.map(
      ({ by, at, deed, reason, note }) => html`
      <li>${commentTime(at)}: <bdi>${by}</bdi> ${words.logActions[deed]}${reason !== undefined && html` (<bdi>${reason}</bdi>)`}${note !== undefined && html`: <bdi>${note}</bdi>`}</li>`,
    )}
    </ul>
    ${first && html`<p>${own.firstText}</p><blockquote><p dir="auto">${first.title}</p><p dir="auto">${first.body}</p></blockquote>`}
  </details>`
}
