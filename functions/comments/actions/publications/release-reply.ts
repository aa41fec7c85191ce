import { withRelease } from '../../domain/changes/publication.ts'
import type { ActionResult } from '../../store/store.ts'
import { changeComment } from '../desk/change-comment.ts'
import type { ChangeRequest } from '../desk/find-to-change.ts'
import type { Client, Services } from '../services.ts'

/** Its hour is none any more: it waits for an editor. */
export async function releaseReply(
  order: ChangeRequest,
  client: Client,
  services: Services,
): Promise<ActionResult> {
  const at = new Date(services.now()).toISOString()
  const result = await changeComment(
    order,
    (found) => withRelease(found, { ...order, at }),
    client,
    services,
  )
  return result as ActionResult
}
