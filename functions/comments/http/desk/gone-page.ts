import { deskGonePage } from '../../../../_includes/layouts/desk/desk-view.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'
import type { Moderator } from './authentication.ts'

/** Of a comment. */
export function gonePage(
  { name, role }: Moderator,
  { site }: RequestContext['services'],
): Response {
  return page(deskGonePage(site, name, role), 404)
}
