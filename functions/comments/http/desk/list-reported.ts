import { allows } from '../../../../_includes/models/permissions.ts'
import { isState } from '../../../../_includes/models/comment.ts'
import type { Role } from '../../../../_includes/models/roles.ts'
import type { Comment } from '../../domain/comment.ts'
import { isId } from '../../domain/uuid.ts'
import { toModerated } from '../../store/listed-comment.ts'
import { problem } from '../shared/problem.ts'
import { json } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

const perPage = 50

/** `GET /api/moderation/comments?flag=reported`. */
export async function listReported(
  { url, services }: RequestContext,
  role: Role,
): Promise<Response> {
  const [after, state] = [url.searchParams.get('after'), url.searchParams.get('state')]
  if (state !== null && !isState(state)) return problem('malformed')
  if (after !== null && !isId(after)) return problem('cursor')
  const { comments, next, totals, reports } = await services.store.reported(after, perPage)
  const chosen = comments.filter((each) => state === null || each.state === state)
  const shown = chosen.map((each) => ({
    ...shownTo(role, each),
    reports: reports.get(each.id) ?? [],
  }))
  return json({ comments: shown, next, totals })
}

/** Who may not see phones does not learn either who gave one. */
export function shownTo(role: Role, comment: Comment): object {
  const { phone, ...shown } = toModerated(comment)
  return allows(role, 'phones') ? { ...shown, phone } : shown
}
