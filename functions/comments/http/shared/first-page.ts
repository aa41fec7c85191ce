import { allows } from '../../../../_includes/models/permissions.ts'
import type { Role } from '../../../../_includes/models/roles.ts'

/** Where work begins for whoever has signed in. */
export function firstPageOf(role: Role): '/kiem-duyet/' | '/bien-tap/' {
  return allows(role, 'moderation') ? '/kiem-duyet/' : '/bien-tap/'
}
