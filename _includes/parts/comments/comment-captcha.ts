import type { DiscussedArticle } from '../../models/discussion.ts'
import type { FormState } from '../../models/comment-form.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { fieldProblem } from './comment-problems.ts'

/** Empty until the form is first touched. Its room is kept, or the field under a finger would move. */
export function captchaField(site: Site, { id }: DiscussedArticle, state: FormState): Html {
  const { email } = site.newsroom
  return html`<fieldset id="bl-captcha" class="field wide" tabindex="-1" aria-describedby="bl-captcha-problem">
    <legend>${words.fields.captcha}:</legend>
    <p class="meta">${words.captchaNote} <a href="mailto:${email}">${email}</a></p>
    ${captchaBox(site, id)}
    <button type="button" class="second" data-captcha-again disabled>${words.again}</button>
    ${fieldProblem('captcha', state)}
  </fieldset>`
}

/** `article`: '' for none. */
export function captchaBox({ captcha }: Site, article: string): Html {
  return html`<div class="captcha-box">
      ${captcha.kind === 'altcha' ? altchaBox(article) : html`<div class="h-captcha" data-sitekey="${captcha.sitekey}"></div>`}
    </div>`
}

function altchaBox(article: string): Html {
  return html`<altcha-widget challenge="/api/captcha?article=${encodeURIComponent(article)}"></altcha-widget>`
}
