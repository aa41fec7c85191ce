import { html, type Html } from '../../html/html.ts'
import type { DeskComment } from '../../models/desk/desk-comment.ts'
import type { Site } from '../../models/page.ts'
import type { Role } from '../../models/roles.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { deskHistory } from '../../parts/desk/desk-history.ts'
import { flaggedBody, flaggedText } from '../../parts/desk/flagged-text.ts'
import { objectionStrings as words } from '../../strings/moderation/objections.ts'
import { deskFrame } from '../desk/desk-frame.ts'

interface DeskObjections {
  readonly moderator: string
  readonly role: Role
  /** `isOwn`: whoever reads this declined it. */
  readonly shown: readonly (DeskComment & { readonly text: string; readonly isOwn: boolean })[]
  readonly next: string | null
  readonly request: () => string
}

export function deskObjectionsPage(site: Site, objections: DeskObjections): string {
  const { moderator, role, shown, next, request } = objections
  return deskFrame(site, {
    title: words.desk,
    present: 'objections',
    moderator,
    role,
    main: html`${shown.length === 0 && html`<p class="none">${words.none}</p>`}
      ${shown.map((each) => objection(each, request))}
      ${next !== null && html`<p><a rel="next" href="/kiem-duyet/de-nghi/?after=${next}">${words.next}</a></p>`}`,
  })
}

function objection(each: DeskObjections['shown'][number], request: () => string): Html {
  const { id, version, article, name, title, body, at, flags, text, isOwn } = each
  return html`
      <article class="desk-comment" aria-labelledby="d-${id}">
        <p class="meta desk-about"><a href="${article.url}">${article.title}</a></p>
        <h2 id="d-${id}" dir="auto">${flaggedText(title, 'title', flags)}</h2>
        <p class="meta"><bdi>${flaggedText(name, 'name', flags)}</bdi> · ${commentTime(at)}</p>
        <div class="opinion-body">${flaggedBody(body, flags)}</div>
        ${deskHistory(each)}
        <p class="desk-held">${words.said}</p>
        <blockquote><p dir="auto">${text}</p></blockquote>
        ${isOwn && html`<p class="meta">${words.ownNote}</p>`}
        <form class="desk-verdicts" method="post" autocomplete="off" action="/kiem-duyet/de-nghi/"><input type="hidden" name="comment" value="${id}.${String(version)}"><input type="hidden" name="request" value="${request()}">
          <button type="submit" name="answer" value="upheld">${words.uphold}</button> <button type="submit" class="second" name="answer" value="dismissed">${words.dismiss}</button>
        </form>
      </article>`
}
