import { refreshedListings } from '../../../actions/decide.ts'
import type { Role } from '../../../../../_includes/models/roles.ts'
import { editComment } from '../../../actions/desk/edit-comment.ts'
import type { Services } from '../../../actions/services.ts'
import type { ActionResult } from '../../../store/store.ts'
import { shownTo } from '../list-reported.ts'
import { isJsonObject } from '../../../store/json-shapes.ts'
import { resultOf } from '../../shared/action-results.ts'
import { problem } from '../../shared/problem.ts'
import { bodyRefusals } from '../../shared/refusals.ts'
import { readJson } from '../../shared/request-body.ts'
import { json } from '../../shared/responses.ts'
import { signedInApi } from '../signed-in-api.ts'
import { readEdit } from './read-edit.ts'

export const putText = signedInApi(
  async ({ request, params, client, services }, { name, role }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const edit = isJsonObject(body.json) && readEdit(body.json, params['id'] ?? '', name)
    if (!edit) return problem('malformed')
    if ('problems' in edit) return problem('invalid', { problems: edit.problems })
    const result = await editComment(edit, client, services)
    return json({
      ...resultOf(result),
      refreshed: refreshedListings([result]),
      ...(await presentOf(result, role, services)),
    })
  },
)

/** As others have left them: who meets a conflict sees the other's decision and text. */
async function presentOf({ comment, outcome }: ActionResult, role: Role, { store }: Services) {
  if (outcome !== 'conflict') return {}
  const comments = await store.findAll([comment])
  return { present: comments.map((each) => shownTo(role, each)) }
}
