import { textFields } from '../../models/comment.ts'
import type { DeskComment } from '../../models/desk/desk-comment.ts'
import type { DeskEdit } from '../../models/desk/desk-edit.ts'
import { html, type Html } from '../../html/html.ts'
import { commentStrings } from '../../strings/comments.ts'
import { deskCommentStrings as own } from '../../strings/desk-comment.ts'

/** The name is the sender's own. What was typed stays in the fields after a refusal. */
export function deskEdit(comment: DeskComment, request: string, tried?: DeskEdit): Html {
  const { id, version, title, body } = { ...comment, ...tried?.values }
  return html`<form class="desk-edit" method="post" autocomplete="off" action="/kiem-duyet/y-kien/${id}/sua">
      <input type="hidden" name="version" value="${version}"><input type="hidden" name="request" value="${request}">
      ${tried && html`<div class="form-problems" role="alert">${tried.problems.map((sentence) => html`<p>${sentence}</p>`)}</div>`}
      <p class="field"><label for="sua-tieu-de">${commentStrings.fields.title}</label>
        <input id="sua-tieu-de" name="title" value="${title}" required maxlength="${textFields.title.longest * 4}" dir="auto"></p>
      <p class="field"><label for="sua-noi-dung">${commentStrings.fields.body}</label>
        <textarea id="sua-noi-dung" name="body" rows="${textFields.body.lines}" required dir="auto">
${body}</textarea></p>
      <p class="meta">${own.editText}</p>
      <p class="desk-verdicts"><button type="submit" name="approve" value="yes">${own.editAndApprove}</button> <button type="submit" class="second" name="approve" value="">${own.editOnly}</button></p>
    </form>`
}
