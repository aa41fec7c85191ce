import { sha256 } from '../../domain/secrets.ts'
import { withLink } from '../../domain/changes/link.ts'
import type { ActionResult } from '../../store/store.ts'
import { changeComment } from '../desk/change-comment.ts'
import type { ChangeRequest } from '../desk/find-to-change.ts'
import type { Client, Services } from '../services.ts'

export interface LinkRequest extends ChangeRequest {
  readonly remark?: string
}

/** Kept is only its hash: whoever loses it needs another. */
export async function makeUnitLink(
  order: LinkRequest,
  client: Client,
  services: Services,
): Promise<ActionResult & { readonly link?: string }> {
  const code = services.random(32).toString('base64url')
  const at = new Date(services.now()).toISOString()
  const result = (await changeComment(
    order,
    (found) => withLink(found, { ...order, at, link: sha256(code) }),
    client,
    services,
  )) as ActionResult
  return result.outcome === 'done' ? { ...result, link: unitLinkPath(code) } : result
}

function unitLinkPath(code: string): string {
  return `/binh-luan/don-vi/${code}`
}
