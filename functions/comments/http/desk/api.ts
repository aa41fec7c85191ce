import { isState } from '../../../../_includes/models/comment.ts'
import { json } from '../shared/responses.ts'
import { runJobsAndRefresh } from '../../actions/jobs.ts'
import { afterResponse } from '../../actions/after-response.ts'
import { problem } from '../shared/problem.ts'
import { isId } from '../../domain/uuid.ts'
import { readQueueFilter } from './read-filter.ts'
import { listReported, shownTo } from './list-reported.ts'
import { signedInApi } from './signed-in-api.ts'

export const listQueue = signedInApi(async (context, { role }) => {
  const { url, client, services } = context
  if (url.searchParams.get('flag') === 'reported') return listReported(context, role)
  const state = url.searchParams.get('state') ?? 'pending'
  const after = url.searchParams.get('after')
  if (!isState(state)) return problem('malformed')
  if (after !== null && !isId(after)) return problem('cursor')
  const filter = readQueueFilter(url.searchParams)
  if (filter === undefined) return problem('malformed')
  const article = url.searchParams.get('article')
  const q = url.searchParams.get('q')?.trim()
  const { comments, next, totals } = await services.store.queue({
    state,
    limit: 50,
    ...filter,
    ...(after !== null && { after }),
    ...(article !== null && article !== '' && { article }),
    ...(q && { q }),
  })
  afterResponse(runJobsAndRefresh, client, services)
  return json({ comments: comments.map((each) => shownTo(role, each)), next, totals })
})
