import { allows, type Permission } from '../../../../_includes/models/permissions.ts'
import type { RequestContext } from '../shared/route.ts'
import { authenticate, type Authentication } from './authentication.ts'

export type Authorisation = Authentication | 'forbidden'

/** Who asks, if their role suffices. */
export async function authorise(
  { request, services }: Pick<RequestContext, 'request' | 'services'>,
  permission: Permission,
): Promise<Authorisation> {
  const who = await authenticate(request, services)
  if (typeof who === 'string') return who
  return allows(who.role, permission) ? who : 'forbidden'
}
