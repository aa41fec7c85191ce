import { textFields } from '../../models/comment.ts'
import type { DiscussedArticle } from '../../models/discussion.ts'
import type { FormState } from '../../models/comment-form.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { captchaField } from './comment-captcha.ts'
import { fieldProblem, marked, problemSummary } from './comment-problems.ts'
import { staticPageLink, textInput, consent } from './form-fields.ts'

/** Closed: says so. Off: nothing. */
export function commentForm(site: Site, article: DiscussedArticle, state: FormState): Html | false {
  if (article.comments === 'off') return false
  if (article.comments === 'closed') return html`<p class="none">${words.closed}</p>`
  const { values, key } = state
  return html`<section id="viet-binh-luan" aria-labelledby="viet-binh-luan-ten">
    <h2 id="viet-binh-luan-ten">${words.write}</h2>
    <form class="comment-form" method="post" action="/api/comments">
      ${problemSummary(state, site)}
      <noscript><p class="form-note">${words.needsScript} <a href="mailto:${site.newsroom.email}">${site.newsroom.email}</a></p></noscript>
      <p class="meta">${words.reviewed} ${staticPageLink(site, '/quy-dinh-binh-luan/', words.rules)}</p>
      <input type="hidden" name="article" value="${article.id}">
      ${key !== undefined && html`<input type="hidden" name="key" value="${key}">`}
      ${textInput('name', state, html`type="text" autocomplete="name" required data-most="${textFields.name.longest}"`)}
      ${textInput('phone', state, html`type="tel" inputmode="tel" autocomplete="tel"`, html`<p id="bl-phone-note" class="meta">${words.phoneNote}</p>`)}
      ${textInput('title', state, html`type="text" autocomplete="off" required data-most="${textFields.title.longest}"`)}
      <div class="field wide">
        <label for="bl-body">${words.fields.body}:(*)</label>
        <textarea id="bl-body" name="body" rows="${textFields.body.lines}" required data-most="${textFields.body.longest}" aria-describedby="bl-body-problem"${marked('body', state)}>${'\n'}${values.body}</textarea>
        ${fieldProblem('body', state)}
      </div>
      ${captchaField(site, article, state)}
      ${consent(site, state)}
      <p class="wide"><button type="submit">${words.send}</button> <span class="meta" role="status"></span></p>
    </form>
  </section>`
}
