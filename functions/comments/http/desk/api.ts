import { filterNames } from '../../../../_includes/models/desk/desk-filter.ts'
import { json } from '../shared/responses.ts'
import { runJobsAndRefresh } from '../../actions/jobs/jobs.ts'
import { afterResponse } from '../../actions/after-response.ts'
import { problem } from '../shared/problem.ts'
import { isId } from '../../domain/uuid.ts'
import { readQueueFilter } from './read-filter.ts'
import { listReported, shownTo } from './list-reported.ts'
import { signedInApi } from './signed-in-api.ts'

export const listQueue = signedInApi(async (context, { role }) => {
  const { url, client, services } = context
  const names = [...url.searchParams.keys()]
  if (!names.every((name) => known.has(name))) return problem('malformed')
  const isReported = url.searchParams.get('flag') === 'reported'
  if (isReported && names.every((name) => ofReported.has(name))) return listReported(context, role)
  const after = url.searchParams.get('after')
  if (after !== null && !isId(after)) return problem('cursor')
  const filter = await readQueueFilter(url.searchParams, services)
  if (filter === undefined) return problem('malformed')
  const { comments, next, totals, claims, reports } = await services.store.queue({
    ...filter,
    limit: 50,
    now: services.now(),
    ...(after !== null && { after }),
  })
  afterResponse(runJobsAndRefresh, client, services)
  const shown = comments.map((each) => {
    const [claim, open] = [claims.get(each.id), reports.get(each.id)]
    return { ...shownTo(role, each), ...(claim && { claim }), ...(open && { reports: open }) }
  })
  return json({ comments: shown, next, totals })
})

/** What is none is refused: ignored, it would show more than was asked for. */
const known = new Set<string>(['state', 'after', ...filterNames])
/** By these alone, reported comments of every state are one list. */
const ofReported = new Set(['flag', 'state', 'after'])
