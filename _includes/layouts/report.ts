import { html } from '../html/html.ts'
import { longestReport, reportCodes, type ReportForm } from '../models/moderation/report.ts'
import type { Site } from '../models/page.ts'
import { captchaBox } from '../parts/comments/comment-captcha.ts'
import { commentBody } from '../parts/comments/comment-body.ts'
import { reportStrings as words } from '../strings/reports.ts'
import { plainPage } from './message-page.ts'

/** The captcha needs a script, whoever has none an address to write to. */
export function reportPage(site: Site, { comment, code, text, refusal }: ReportForm): string {
  const { email } = site.newsroom
  const mail = html`<a href="mailto:${email}">${email}</a>`
  return plainPage(
    site,
    words.title,
    html`<p>${words.about}</p>
    <blockquote><p dir="auto"><strong>${comment.title}</strong> · <bdi>${comment.name}</bdi></p>${commentBody(comment.body)}</blockquote>
    ${refusal !== undefined && html`<p class="form-note" role="alert">${words.refusals[refusal]} ${refusal === 'captcha' && mail}</p>`}
    <noscript><p class="form-note">${words.needsScript} ${mail}</p></noscript>
    <form class="report-form" method="post" action="/api/comments/${comment.id}/report">
      <fieldset><legend>${words.which}</legend>${reportCodes.map(
        (each) => html`
        <p><label class="tick"><input type="radio" name="code" value="${each}" required${each === code && html` checked`}> ${words.codes[each]}</label></p>`,
      )}
      </fieldset>
      <p class="field"><label for="bao-text">${words.text}</label>
        <textarea id="bao-text" name="text" rows="4" maxlength="${longestReport}">${'\n'}${text}</textarea></p>
      <p class="meta">${words.privacy}</p>
      ${captchaBox(site, '')}
      <p><button type="submit">${words.send}</button></p>
    </form>
    <script type="module" src="${site.assets['report-form.js']}"></script>`,
  )
}
