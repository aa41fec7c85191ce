import type { DeskView } from '../../models/desk/desk-edit.ts'
import { html, type Html } from '../../html/html.ts'
import { deskMarkStrings as words } from '../../strings/desk-comment.ts'

/** Its topic and its quote, each a plain form. */
export function deskMarks(view: DeskView): Html {
  const { comment, refused = [], topics } = view
  return html`${refused.length > 0 && html`<div class="form-problems" role="alert">${refused.map((sentence) => html`<p>${sentence}</p>`)}</div>`}
      ${(topics.length > 0 || comment.topic !== null) && topicForm(view)}
      ${comment.state === 'approved' && quoteForm(view)}`
}

function topicForm({ comment, topics, request }: DeskView): Html {
  const { id, version, topic } = comment
  const choices = topic === null || topics.includes(topic) ? topics : [...topics, topic]
  return html`<form class="desk-edit" method="post" autocomplete="off" action="/kiem-duyet/y-kien/${id}/chu-de">
      <input type="hidden" name="version" value="${version}"><input type="hidden" name="request" value="${request()}">
      <p class="field"><label for="chu-de">${words.topic}</label>
        <select id="chu-de" name="topic"><option value="">${words.noTopic}</option>${choices.map((each) => html`<option${each === topic && html` selected`}>${each}</option>`)}</select>
        <button type="submit" class="second">${words.setTopic}</button></p>
    </form>`
}

function quoteForm({ comment, request }: DeskView): Html {
  const { id, version, quote, body } = comment
  return html`<details${quote !== null && html` open`}><summary>${words.quote}</summary>
      <form class="desk-edit" method="post" autocomplete="off" action="/kiem-duyet/y-kien/${id}/trich">
        <input type="hidden" name="version" value="${version}"><input type="hidden" name="request" value="${request()}">
        <p class="field"><label for="trich">${words.quoteText}</label>
          <textarea id="trich" name="quote" rows="4" dir="auto">
${quote ?? body}</textarea></p>
        <p class="desk-verdicts"><button type="submit" class="second">${words.setQuote}</button></p>
      </form></details>`
}
