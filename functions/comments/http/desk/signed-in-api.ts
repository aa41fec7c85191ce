import { problem } from '../shared/problem.ts'
import type { RequestContext, Handler } from '../shared/route.ts'
import { type Moderator, authenticate, isCrossSiteRead } from './authentication.ts'

type ApiHandler = (context: RequestContext, moderator: Moderator) => Promise<Response>

/** 401 and 403 tell nothing of what exists. */
export function signedInApi(handler: ApiHandler): Handler {
  return async (context) => {
    const who = await authenticate(context.request, context.services)
    if (who === 'unknown')
      return problem('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } })
    const foreign =
      who === 'foreign' || (who.session !== undefined && isCrossSiteRead(context.request))
    return foreign ? problem('forbidden') : handler(context, who)
  }
}
