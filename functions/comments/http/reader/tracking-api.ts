import { findTracked, withdraw } from '../../actions/tracking.ts'
import { problem } from '../shared/problem.ts'
import { json } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

export async function readTracking({ params, services }: RequestContext): Promise<Response> {
  const found = await findTracked(params['code'] ?? '', services)
  return found === undefined ? problem('missing') : json(found.tracked)
}

export async function withdrawByApi({
  params,
  client,
  services,
}: RequestContext): Promise<Response> {
  const tracked = await withdraw(params['code'] ?? '', client, services)
  return tracked === undefined ? problem('missing') : json(tracked)
}
