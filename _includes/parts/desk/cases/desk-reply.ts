import { html, type Html } from '../../../html/html.ts'
import { allows } from '../../../models/permissions.ts'
import type { DeskView } from '../../../models/desk/desk-edit.ts'
import { caseStrings as words } from '../../../strings/cases/cases.ts'
import { formatCommentTime } from '../../comments/comment-time.ts'
import { officialReply } from '../../comments/comment-answer.ts'
import { replyHour } from './reply-hour.ts'
import { orderFields, unitOptions } from './case-fields.ts'

export function deskReply(view: DeskView): Html {
  const { comment, role } = view
  const { draft, published, word } = comment.reply ?? {}
  const isEditor = allows(role, 'answers')
  return html`<h3>${words.reply}</h3>
      ${published && officialReply(comment.id, published)}
      ${word && html`<p>${words.senderSays} <strong>${words.words[word.word]}</strong>${word.text !== undefined && html`: <bdi>${word.text}</bdi>`}</p>`}
      ${published && isEditor && removalForm(view)}
      ${draft && html`<p class="meta">${words.draftBy} <bdi>${draft.by}</bdi>, ${formatCommentTime(draft.at)}</p>${replyHour(draft)}`}
      ${replyForm(view, isEditor)}`
}

function replyForm(view: DeskView, isEditor: boolean): Html {
  const { comment, untaken } = view
  const { draft, published } = comment.reply ?? {}
  const body = untaken?.typed.get('body') ?? draft?.body ?? published?.body ?? ''
  const unit = untaken?.typed.get('reply-unit') ?? draft?.unit ?? comment.case?.unit ?? ''
  return html`<form class="desk-edit" method="post" autocomplete="off" action="/kiem-duyet/y-kien/${comment.id}/tra-loi">
      ${orderFields(view)}
      <p class="field"><label for="tra-loi-don-vi">${words.unit}</label>
        <select id="tra-loi-don-vi" name="reply-unit" required>${unitOptions(view, unit, words.chooseUnit)}</select></p>
      <p class="field"><label for="tra-loi-noi-dung">${words.replyBody}</label>
        <textarea id="tra-loi-noi-dung" name="body" rows="6" required dir="auto">
${body}</textarea></p>
      ${isEditor && comment.state !== 'approved' && html`<p class="desk-held">${words.forSender}</p>`}
      <p class="desk-verdicts">${isEditor && html`<button type="submit" name="publish" value="yes">${words.publish}</button> `}<button type="submit" class="second" name="publish" value="">${words.saveDraft}</button></p>
    </form>`
}

function removalForm(view: DeskView): Html {
  return html`<form method="post" autocomplete="off" action="/kiem-duyet/y-kien/${view.comment.id}/go-tra-loi">
      ${orderFields(view)}<p><button type="submit" class="second">${words.remove}</button></p>
    </form>`
}
