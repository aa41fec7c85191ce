import { deskViewPage } from '../../../../../_includes/layouts/desk/desk-view.ts'
import type { DeskEdit, DeskView } from '../../../../../_includes/models/desk/desk-edit.ts'
import { commentStrings } from '../../../../../_includes/strings/comments.ts'
import { deskCommentStrings as own } from '../../../../../_includes/strings/desk-comment.ts'
import { isTextField, textFields } from '../../../../../_includes/models/comment.ts'
import { editOrApprove } from '../../../actions/desk/edit-comment.ts'
import { type Fields, type FieldProblem, firstValue } from '../../../domain/fields.ts'
import { sha256 } from '../../../domain/secrets.ts'
import { isId } from '../../../domain/uuid.ts'
import { page, seeOther } from '../../shared/responses.ts'
import type { RequestContext } from '../../shared/route.ts'
import type { Moderator } from '../authentication.ts'
import { outcomeAddress } from '../desk-outcome.ts'
import { gonePage } from '../gone-page.ts'
import { signedInPage } from '../signed-in-page.ts'
import { readView } from './comment-view.ts'
import { readEdit } from './read-edit.ts'

export const showComment = signedInPage((context, moderator) => commentPage(context, moderator))

export const editByForm = signedInPage(async (context, moderator, fields) => {
  const { params, client, services } = context
  const edit = readEdit(editOf(fields), params['id'] ?? '', moderator.name)
  if (edit === undefined)
    return commentPage(context, moderator, { tried: refused(fields, [own.unreadEdit]) })
  if ('problems' in edit)
    return commentPage(context, moderator, { tried: refused(fields, edit.problems.map(explained)) })
  const result = await editOrApprove(edit, client, services)
  if (result.outcome === 'missing') return gonePage(moderator, services)
  if (result.outcome === 'conflict')
    return commentPage(context, moderator, { tried: refused(fields, [own.editConflict]) }, 409)
  return seeOther(outcomeAddress({ state: 'pending' }, edit.request, [result]))
})

/** `refusal`: what was not taken, and why; `reader` is no refusal. */
export async function commentPage(
  { params, services }: RequestContext,
  moderator: Moderator,
  refusal: Pick<DeskView, 'tried' | 'refused' | 'untaken' | 'reader'> = {},
  status = Object.keys(refusal).length > 0 ? 422 : 200,
): Promise<Response> {
  const id = params['id'] ?? ''
  const view = isId(id) ? await readView(id, moderator, services) : undefined
  return view === undefined
    ? gonePage(moderator, services)
    : page(deskViewPage(services.site, { ...view, ...refusal }), status)
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
