import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import type { DeskReports, Report } from '../../models/moderation/report.ts'
import { commentTime } from '../../parts/comments/comment-time.ts'
import { linkToComment } from '../../parts/comments/comment-address.ts'
import { flaggedBody, flaggedText } from '../../parts/desk/flagged-text.ts'
import { reasonChoices } from '../../parts/desk/desk-bulk.ts'
import { deskStrings } from '../../strings/desk.ts'
import { reportStrings as words } from '../../strings/reports.ts'
import { deskFrame } from './desk-frame.ts'

export function deskReportsPage(site: Site, shown: DeskReports): string {
  const { moderator, role, comments, next } = shown
  return deskFrame(site, {
    title: words.desk,
    present: 'reports',
    moderator,
    role,
    main: html`${comments.length === 0 && html`<p class="none">${words.none}</p>`}
      ${comments.map((comment) => reported(comment, shown))}
      ${reasonChoices(site.newsroom)}
      ${next !== null && html`<p><a rel="next" href="/kiem-duyet/bi-bao/?after=${next}">${words.next}</a></p>`}`,
  })
}

function reported(
  { id, version, article, name, title, body, at, flags, reports }: DeskReports['comments'][number],
  { request }: DeskReports,
): Html {
  return html`
      <article class="desk-comment" aria-labelledby="b-${id}">
        <p class="meta desk-about"><a href="${article.url}">${article.title}</a></p>
        <h2 id="b-${id}" dir="auto">${flaggedText(title, 'title', flags)}</h2>
        <p class="meta"><bdi>${flaggedText(name, 'name', flags)}</bdi> · <a href="${linkToComment(article, id)}">${commentTime(at)}</a></p>
        <div class="opinion-body">${flaggedBody(body, flags)}</div>
        <p class="desk-held">${words.reported}</p>
        <ul>${reports.map(line)}</ul>
        <div class="desk-verdicts">
          <form method="post" autocomplete="off" action="/kiem-duyet/bi-bao/"><input type="hidden" name="comment" value="${id}"><input type="hidden" name="seen" value="${String(reports.length)}"><button type="submit">${words.keep}</button></form>
          <form class="verdict" method="post" autocomplete="off" action="/kiem-duyet/quyet-dinh"><input type="hidden" name="comment" value="${id}.${version}"><input type="hidden" name="request" value="${request()}"><input type="hidden" name="state" value="approved">
            <label class="unseen" for="ly-do-${id}">${deskStrings.reason}</label>
            <input id="ly-do-${id}" type="text" name="reason" list="ly-do" required maxlength="300" autocomplete="off" placeholder="${deskStrings.reasonHint}">
            <button type="submit" class="second" name="verdict" value="reject">${deskStrings.verdicts.reject.one}</button></form>
        </div>
      </article>`
}

function line({ code, text, at }: Report): Html {
  return html`<li>${commentTime(at)}: ${words.codes[code]}${text !== undefined && html`. <span dir="auto">${text}</span>`}</li>`
}
