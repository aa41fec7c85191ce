import { html, type Html } from '../../../html/html.ts'
import type { DeskComment } from '../../../models/desk/desk-comment.ts'
import type { DeskPublications } from '../../../models/desk/desk-publications.ts'
import { publicationStrings as words } from '../../../strings/cases/publications.ts'
import { commentBody } from '../../comments/comment-body.ts'
import { commentTime } from '../../comments/comment-time.ts'
import { replyHour } from './reply-hour.ts'

/** The whole text, for it is published as it stands here. */
export function waitingReply(comment: DeskComment, { untaken, request }: DeskPublications): Html {
  const { id, version, state, article, title, body, reply } = comment
  const { draft, published } = reply ?? {}
  if (draft === undefined) return html``
  const mark = `${id}.${String(version)}`
  const { until } = draft
  return html`
      <article class="desk-comment" aria-labelledby="t-${id}">
        <p class="meta desk-about"><a href="${article.url}">${article.title}</a></p>
        <h2 id="t-${id}" dir="auto">${title}</h2>
        <details class="meta"><summary>${words.about}</summary><div class="opinion-body">${commentBody(body)}</div></details>
        ${replyHour(draft)}
        ${state !== 'approved' && html`<p class="desk-held">${words.unapproved}</p>`}
        <p class="meta"><strong>${draft.unitName}</strong> · ${words.states[draft.state]} <bdi>${draft.by}</bdi>, ${commentTime(draft.at)}</p>
        <blockquote class="opinion-body">${commentBody(draft.body)}</blockquote>
        ${published && html`<p class="meta">${words.correction}</p>`}
        <div class="desk-verdicts desk-row">
          ${state === 'approved' && html`<label class="tick"><input type="checkbox" form="hang-loat" name="reply" value="${mark}"${untaken?.chosen.has(mark) && html` checked`}> ${words.choose}</label>`}
          ${until !== undefined && html`<form method="post" autocomplete="off" action="/kiem-duyet/tra-loi/"><input type="hidden" name="request" value="${request()}"><button type="submit" class="second" name="release" value="${mark}">${words.release}</button></form>`}
          <a href="/kiem-duyet/y-kien/${id}/#vu-viec">${words.open}</a>
        </div>
      </article>`
}
