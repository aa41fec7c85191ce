import { trackingPage } from '../../../../_includes/layouts/comments.ts'
import { findTracked, withdraw, type TrackedComment } from '../../actions/tracking.ts'
import { firstValue } from '../../domain/fields.ts'
import { readBody } from '../shared/request-body.ts'
import { seeOther, page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'
import { missingPage } from './missing.ts'
import { secretPage } from './secret-form.ts'

/** The address is a secret: no referrer may carry it on. */
export async function showTracking({ params, services }: RequestContext): Promise<Response> {
  const code = params['code'] ?? ''
  const tracked = await findTracked(code, services)
  return tracked === undefined ? missingPage(services) : tracking(services, tracked, code)
}

/** Whoever has the code may withdraw. */
export async function withdrawByForm({
  request,
  params,
  client,
  services,
}: RequestContext): Promise<Response> {
  const code = params['code'] ?? ''
  const body = await readBody(request)
  const sure = 'fields' in body && firstValue(body.fields, 'sure') === 'yes'
  if (!sure) return seeOther(`/binh-luan/theo-doi/${code}`)
  const tracked = await withdraw(code, client, services)
  return tracked === undefined ? missingPage(services) : tracking(services, { tracked }, code)
}

function tracking(
  { site }: RequestContext['services'],
  tracked: TrackedComment,
  code: string,
): Response {
  return page(trackingPage(site, tracked, code), 200, secretPage)
}
