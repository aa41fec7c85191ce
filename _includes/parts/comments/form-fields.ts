import type { TextField } from '../../models/comment.ts'
import { type Html, html } from '../../html/html.ts'
import type { FormState, FormField } from '../../models/comment-form.ts'
import type { Site } from '../../models/page.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { marked, fieldProblem } from './comment-problems.ts'

export function textInput(
  field: Exclude<TextField, 'body'> | 'phone',
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
export function consent(site: Site, state: FormState): Html {
  const field: FormField = 'consent'
  return html`<div class="field wide consent">
    <label class="tick"><input id="bl-consent" type="checkbox" name="consent" value="yes" required aria-describedby="bl-consent-problem"${marked(field, state)}> <span>${words.consent(site.newsroom.name)}</span></label>
    <p class="meta">${words.rights} ${staticPageLink(site, '/quyen-rieng-tu/', words.privacy)}</p>
    ${fieldProblem(field, state)}
  </div>`
}

/** A newsroom may lack such a page; then nothing links to it. */
export function staticPageLink({ staticPages }: Site, url: string, name: string): Html | false {
  return staticPages.some((page) => page.url === url) && html`<a href="${url}">${name}</a>`
}
