import {
  allows,
  needsConfirmation,
  type Permission,
} from '../../../../_includes/models/permissions.ts'
import type { RequestContext } from '../shared/route.ts'
import { authenticate, type Authentication, type Moderator } from './authentication.ts'

export type Authorisation = Authentication | 'forbidden' | 'confirm'

/** Who asks, if their role suffices and, where it matters, they have just shown who they are. */
export async function authorise(
  { request, services }: Pick<RequestContext, 'request' | 'services'>,
  permission: Permission,
): Promise<Authorisation> {
  const who = await authenticate(request, services)
  if (typeof who === 'string') return who
  return hindranceOf(who, permission) ?? who
}

/** A token's role alone counts. */
export function hindranceOf(
  { role, confirmed = true }: Moderator,
  permission: Permission,
): 'forbidden' | 'confirm' | undefined {
  if (!allows(role, permission)) return 'forbidden'
  return needsConfirmation(permission) && !confirmed ? 'confirm' : undefined
}
