import { html } from '../../html/html.ts'
import type { CaseUnit } from '../../models/case.ts'
import type { DiscussedArticle } from '../../models/discussion.ts'
import type { Level } from '../../models/work-time.ts'
import type { Site } from '../../models/page.ts'
import { commentBody } from '../../parts/comments/comment-body.ts'
import { commentTime, formatCommentTime } from '../../parts/comments/comment-time.ts'
import { caseStrings as words } from '../../strings/cases/cases.ts'
import { plainPage } from '../message-page.ts'

export interface UnitCase {
  readonly unit: CaseUnit
  readonly article: Pick<DiscussedArticle, 'url' | 'title'> | undefined
  /** Only while it is public. */
  readonly name?: string
  readonly title: string
  readonly body: string
  readonly at: string
  readonly level: Level
  readonly due: string
  readonly remark?: string
  /** What whoever asked did not find clear in the first answer. */
  readonly unclear?: string
  readonly version: number
  readonly request: string
  readonly text: string
  readonly notice?: 'unitSaved' | 'unitSent' | 'unitConflict' | 'unread'
}

/** The address is secret and must not leave with a click: no referrer. */
export function unitCasePage(site: Site, view: UnitCase, code: string): string {
  const { unit, article, name, title, body, at, level, due, remark, notice } = view
  const page = plainPage(
    site,
    words.unitTitle,
    html`<link rel="stylesheet" href="${site.assets['answers.css']}">
    <div class="answers">
    <p class="meta">${words.unitIntro(unit.name)}</p>
    ${notice !== undefined && html`<p class="form-note" role="status">${words[notice]}</p>`}
    <section class="opinions" aria-labelledby="cau-hoi">
      <h2 id="cau-hoi">${words.unitAsked}</h2>
      <h3 dir="auto">${title}</h3>
      <p class="meta">${name !== undefined && html`<bdi>${name}</bdi> · `}${commentTime(at)}${article && html`<br>${words.unitAbout} <a href="${article.url}">${article.title}</a>`}</p>
      <div class="opinion-body">${commentBody(body)}</div>
      <p>${words.level}: ${words.levels[level]}; ${words.due} <strong>${formatCommentTime(due)}</strong></p>
      ${view.unclear !== undefined && html`<p dir="auto">${words.senderSays} ${view.unclear}</p>`}
      ${remark !== undefined && html`<p dir="auto">${words.unitRemark} ${remark}</p>`}
    </section>
    <form class="comment-form" method="post" autocomplete="off" action="/binh-luan/don-vi/${code}">
      <input type="hidden" name="version" value="${String(view.version)}"><input type="hidden" name="request" value="${view.request}">
      <div class="field wide"><label for="tra-loi">${words.replyBody}</label>
        <textarea id="tra-loi" name="body" rows="10" required dir="auto">
${view.text}</textarea></div>
      <p class="wide"><button type="submit" name="send" value="yes">${words.unitSend}</button> <button type="submit" class="second" name="send" value="">${words.unitSave}</button></p>
    </form>
    </div>`,
  )
  return page.replace('<head>', '<head>\n<meta name="referrer" content="no-referrer">')
}
