import { problem } from '../shared/problem.ts'
import type { RequestContext, StaffHandler } from '../shared/route.ts'
import { isCrossSiteRead, type Moderator } from './authentication.ts'
import { authorise } from './authorise.ts'

type ApiHandler = (context: RequestContext, moderator: Moderator) => Promise<Response>

/** 401 and 403 tell nothing of what exists. */
export function signedInApi(handler: ApiHandler): StaffHandler {
  return {
    async answerStaff(context, permission) {
      const who = await authorise(context, permission)
      if (who === 'unknown')
        return problem('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } })
      if (who === 'foreign') return problem('forbidden')
      if (typeof who === 'string') return problem(who)
      const isForeign = who.session !== undefined && isCrossSiteRead(context.request)
      return isForeign ? problem('forbidden') : handler(context, who)
    },
  }
}
