import type { Role } from '../../../../../_includes/models/roles.ts'
import { refreshedListings } from '../../../actions/decide.ts'
import type { Services } from '../../../actions/services.ts'
import type { ActionResult } from '../../../store/store.ts'
import { resultOf } from '../../shared/action-results.ts'
import { json } from '../../shared/responses.ts'
import { shownTo } from '../list-reported.ts'

/** How a change of one comment ended. */
export async function changeResponse(
  result: ActionResult,
  role: Role,
  services: Services,
): Promise<Response> {
  return json({
    ...resultOf(result),
    refreshed: refreshedListings([result]),
    ...(await presentOf(result, role, services)),
  })
}

/** As others have left them: who meets a conflict sees the other's decision and text. */
async function presentOf({ comment, outcome }: ActionResult, role: Role, { store }: Services) {
  if (outcome !== 'conflict') return {}
  const comments = await store.findAll([comment])
  return { present: comments.map((each) => shownTo(role, each)) }
}
