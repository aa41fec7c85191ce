import { textFields } from '../../models/comment.ts'
import { type Discussed, type FormField, type FormState } from '../../models/discussion.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { captchaField } from './comment-captcha.ts'
import { fieldProblem, marked, problemSummary } from './comment-problems.ts'

/** Closed: says so. Off: nothing. */
export function commentForm(site: Site, article: Discussed, state: FormState): Html | false {
  if (article.comments === 'off') return false
  if (article.comments === 'closed') return html`<p class="none">${words.closed}</p>`
  const { values, key } = state
  return html`<section id="viet-binh-luan" aria-labelledby="viet-binh-luan-ten">
    <h2 id="viet-binh-luan-ten">${words.write}</h2>
    <form class="comment-form" method="post" action="/api/comments">
      ${problemSummary(state, site)}
      <noscript><p class="form-note">${words.needsScript} <a href="mailto:${site.newsroom.email}">${site.newsroom.email}</a></p></noscript>
      <p class="meta">${words.reviewed} ${standing(site, '/quy-dinh-binh-luan/', words.rules)}</p>
      <input type="hidden" name="article" value="${article.id}">
      ${key !== undefined && html`<input type="hidden" name="key" value="${key}">`}
      ${line('name', state, html`type="text" autocomplete="name" required data-most="${textFields.name.longest}"`)}
      ${line('phone', state, html`type="tel" inputmode="tel" autocomplete="tel"`, html`<p id="bl-phone-note" class="meta">${words.phoneNote}</p>`)}
      ${line('title', state, html`type="text" autocomplete="off" required data-most="${textFields.title.longest}"`)}
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

function line(
  field: 'name' | 'phone' | 'title',
  state: FormState,
  attributes: Html,
  note?: Html,
): Html {
  return html`<div class="field${field === 'title' && ' wide'}">
    <label for="bl-${field}">${words.fields[field]}:${field !== 'phone' && '(*)'}</label>
    <input id="bl-${field}" name="${field}" value="${state.values[field]}" ${attributes} aria-describedby="${note && `bl-${field}-note `}bl-${field}-problem"${marked(field, state)}>
    ${note}${fieldProblem(field, state)}
  </div>`
}

/** Never ticked for the reader, not even when the form is shown again. */
function consent(site: Site, state: FormState): Html {
  const field: FormField = 'consent'
  return html`<div class="field wide consent">
    <label class="tick"><input id="bl-consent" type="checkbox" name="consent" value="yes" required aria-describedby="bl-consent-problem"${marked(field, state)}> <span>${words.consent(site.newsroom.name)}</span></label>
    <p class="meta">${words.rights} ${standing(site, '/quyen-rieng-tu/', words.privacy)}</p>
    ${fieldProblem(field, state)}
  </div>`
}

/** A newsroom may lack such a page; then nothing links to it. */
function standing({ stand }: Site, url: string, name: string): Html | false {
  return stand.some((page) => page.url === url) && html`<a href="${url}">${name}</a>`
}
