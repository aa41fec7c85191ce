import { html, type Html } from '../../../html/html.ts'
import type { DeskReply } from '../../../models/case.ts'
import { publicationStrings as words } from '../../../strings/cases/publications.ts'
import { formatCommentTime } from '../../comments/comment-time.ts'

/** When a draft is to be published, or was to be and was not. */
export function replyHour({ until, heldBy, missed }: NonNullable<DeskReply['draft']>): Html {
  return html`${until !== undefined && html`<p class="desk-held"><strong>${words.held(formatCommentTime(until))}</strong> (${words.heldBy} <bdi>${heldBy}</bdi>)</p>`}
        ${missed && html`<p class="desk-held">${words.missed(formatCommentTime(missed.until))} ${words.causes[missed.cause]}</p>`}`
}
