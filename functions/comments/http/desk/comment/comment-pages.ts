import { deskViewPage } from '../../../../../_includes/layouts/desk/desk-view.ts'
import type { DeskEdit } from '../../../../../_includes/models/desk/desk-edit.ts'
import { commentStrings } from '../../../../../_includes/strings/comments.ts'
import { deskCommentStrings as own } from '../../../../../_includes/strings/desk-comment.ts'
import { isTextField, textFields } from '../../../../../_includes/models/comment.ts'
import { editOrApprove } from '../../../actions/desk/edit-comment.ts'
import { type Fields, type FieldProblem, firstValue } from '../../../domain/fields.ts'
import { sha256 } from '../../../domain/secrets.ts'
import { isId } from '../../../domain/uuid.ts'
import { missingPage } from '../../reader/missing.ts'
import { page, seeOther } from '../../shared/responses.ts'
import type { RequestContext } from '../../shared/route.ts'
import type { Moderator } from '../authentication.ts'
import { outcomeAddress } from '../desk-outcome.ts'
import { signedInPage } from '../signed-in-page.ts'
import { readView } from './comment-view.ts'
import { readEdit } from './read-edit.ts'

export const showComment = signedInPage((context, moderator) => show(context, moderator))

export const editByForm = signedInPage(async (context, moderator, fields) => {
  const { params, client, services } = context
  const edit = readEdit(editOf(fields), params['id'] ?? '', moderator.name)
  if (edit === undefined) return show(context, moderator, refused(fields, [own.unreadEdit]))
  if ('problems' in edit)
    return show(context, moderator, refused(fields, edit.problems.map(explained)))
  const result = await editOrApprove(edit, client, services)
  if (result.outcome === 'missing') return missingPage(services)
  if (result.outcome === 'conflict')
    return show(context, moderator, refused(fields, [own.editConflict]), 409)
  return seeOther(outcomeAddress('pending', edit.request, [result]))
})

async function show(
  { params, services }: RequestContext,
  moderator: Moderator,
  tried?: DeskEdit,
  status = tried ? 422 : 200,
): Promise<Response> {
  const id = params['id'] ?? ''
  const view = isId(id) ? await readView(id, moderator, services, tried) : undefined
  return view === undefined
    ? missingPage(services)
    : page(deskViewPage(services.site, view), status)
}

/** The page that the way back leads to sends its request again: with another text it is another. */
function editOf(fields: Fields) {
  const [title, body] = [firstValue(fields, 'title'), firstValue(fields, 'body')]
  return {
    request: sha256(JSON.stringify([firstValue(fields, 'request'), title, body])),
    version: Number(firstValue(fields, 'version')),
    title,
    body,
    approve: firstValue(fields, 'approve') === 'yes',
  }
}

function refused(fields: Fields, problems: readonly string[]): DeskEdit {
  const { title, body } = editOf(fields)
  return { values: { title, body }, problems }
}

function explained({ field, code }: FieldProblem): string {
  const most = isTextField(field) ? textFields[field].longest : 0
  const name = isTextField(field) ? commentStrings.fields[field] : field
  return `${name}: ${commentStrings.problems[code].replace('{n}', String(most))}`
}
