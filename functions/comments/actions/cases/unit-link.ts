import { sha256 } from '../../domain/secrets.ts'
import { recordOf } from '../../domain/changes/case.ts'
import { withLink } from '../../domain/changes/link.ts'
import type { ActionResult } from '../../store/store.ts'
import { afterResponse } from '../after-response.ts'
import { changeComment } from '../desk/change-comment.ts'
import type { ChangeRequest } from '../desk/find-to-change.ts'
import type { Client, Services } from '../services.ts'
import { notifyOfLink } from './case-notices.ts'

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
  const result = await changeComment<never>(
    order,
    (found) => withLink(found, { ...order, at, link: sha256(code) }),
    client,
    services,
  )
  if (result.outcome !== 'done') return result
  afterResponse((bound) => tellUnit(order.comment, code, bound), client, services)
  return { ...result, link: unitLinkPath(code) }
}

function unitLinkPath(code: string): string {
  return `/binh-luan/don-vi/${code}`
}

/** By the webhook, where one is set, and while that link opens. */
export async function tellUnit(comment: string, code: string, services: Services): Promise<void> {
  if (services.notify === undefined) return
  const found = await services.store.find(comment)
  const { case: asked, link } = found ? recordOf(found) : {}
  if (asked === undefined || link?.hash !== sha256(code)) return
  const { unit, due } = asked
  await notifyOfLink(services, { unit, url: services.site.url + unitLinkPath(code), due })
}
