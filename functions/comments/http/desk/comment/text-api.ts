import { editComment } from '../../../actions/desk/edit-comment.ts'
import { isJsonObject } from '../../../store/json-shapes.ts'
import { problem } from '../../shared/problem.ts'
import { bodyRefusals } from '../../shared/refusals.ts'
import { readJson } from '../../shared/request-body.ts'
import { signedInApi } from '../signed-in-api.ts'
import { changeResponse } from './change-response.ts'
import { readEdit } from './read-edit.ts'

export const putText = signedInApi(
  async ({ request, params, client, services }, { name, role }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const edit = isJsonObject(body.json) && readEdit(body.json, params['id'] ?? '', name)
    if (!edit) return problem('malformed')
    if ('problems' in edit) return problem('invalid', { problems: edit.problems })
    return changeResponse(await editComment(edit, client, services), role, services)
  },
)
