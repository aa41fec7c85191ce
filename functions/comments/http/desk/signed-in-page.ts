import { deskClosedPage } from '../../../../_includes/layouts/desk/desk-sign-in.ts'
import { type Fields, firstValue } from '../../domain/fields.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readBody } from '../shared/request-body.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext, Handler } from '../shared/route.ts'
import { type Moderator, authenticate, isSameOrigin } from './authentication.ts'

type PageHandler = (
  context: RequestContext,
  moderator: Moderator,
  fields: Fields,
) => Promise<Response>

/** Others are told how to get a link, and get back what they wrote. */
export function signedInPage(handler: PageHandler): Handler {
  return async (context) => {
    const who = await authenticate(context.request, context.services)
    if (who === 'unknown')
      return page(deskClosedPage(context.services.site, await unsentReason(context)), 401)
    if (who === 'foreign') return problem('forbidden')
    if (context.request.method !== 'POST') return handler(context, who, new Map())
    const body = await readBody(context.request)
    return 'fields' in body
      ? handler(context, who, body.fields)
      : problem(bodyRefusals[body.refused])
  }
}

/** Never what another site sends. */
async function unsentReason({ request }: RequestContext): Promise<string> {
  if (request.method !== 'POST' || !isSameOrigin(request)) return ''
  const body = await readBody(request)
  return 'fields' in body ? firstValue(body.fields, 'reason') : ''
}
