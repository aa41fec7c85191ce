import { deskConfirmPage } from '../../../../_includes/layouts/desk/desk-confirm.ts'
import {
  deskClosedPage,
  deskForbiddenPage,
} from '../../../../_includes/layouts/desk/desk-sign-in.ts'
import { type Fields, firstValue } from '../../domain/fields.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { formType, readBody } from '../shared/request-body.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext, StaffHandler } from '../shared/route.ts'
import { type Moderator, isSameOrigin } from './authentication.ts'
import { authorise } from './authorise.ts'

type PageHandler = (
  context: RequestContext,
  moderator: Moderator,
  fields: Fields,
) => Promise<Response>

/** Others are told how to get a link, and get back what they wrote. */
export function signedInPage(handler: PageHandler, mostBytes?: number): StaffHandler {
  return {
    async answerStaff(context, permission) {
      const { request, services } = context
      const who = await authorise(context, permission)
      if (who === 'unknown')
        return page(deskClosedPage(services.site, await unsentReason(context)), 401)
      if (who === 'foreign') return problem('forbidden')
      if (who === 'forbidden' || who === 'confirm') return refusedPage(context, who)
      if (request.method !== 'POST') return handler(context, who, new Map())
      // A button that sends nothing: some clients then name no type.
      const body = await readBody(request, mostBytes, formType)
      return 'fields' in body
        ? handler(context, who, body.fields)
        : problem(bodyRefusals[body.refused])
    },
  }
}

/** `confirm`: what was sent comes back in a form, to be sent on once it is confirmed. */
export async function refusedPage(
  { request, url, services }: RequestContext,
  hindrance: 'forbidden' | 'confirm',
  sent?: Fields,
): Promise<Response> {
  if (hindrance === 'forbidden') return page(deskForbiddenPage(services.site), 403)
  const isPost = request.method === 'POST'
  const body = sent ? { fields: sent } : isPost ? await readBody(request) : { fields: new Map() }
  const again = {
    action: url.pathname + url.search,
    method: isPost ? 'post' : 'get',
    fields: 'fields' in body ? body.fields : new Map(),
  } as const
  return page(deskConfirmPage(services.site, again), 403)
}

/** Never what another site sends. */
async function unsentReason({ request, services }: RequestContext): Promise<string> {
  if (request.method !== 'POST' || !isSameOrigin(request, services.site.url)) return ''
  const body = await readBody(request)
  if (!('fields' in body)) return ''
  return firstValue(body.fields, 'note') || firstValue(body.fields, 'reason')
}
