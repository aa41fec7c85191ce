import { findUnit } from '../../domain/cases/units.ts'
import { recordOf } from '../../domain/changes/case.ts'
import { withoutReply, withReply } from '../../domain/changes/reply.ts'
import type { ActionResult } from '../../store/store.ts'
import type { Client, Services } from '../services.ts'
import { changeComment } from '../desk/change-comment.ts'
import type { ChangeRequest } from '../desk/find-to-change.ts'

export interface ReplyRequest extends ChangeRequest {
  /** By its key. */
  readonly unit: string
  readonly body: string
  readonly publish: boolean
}

/** `unit`: no unit that answers now. */
export async function changeReply(
  { unit: key, ...order }: ReplyRequest,
  client: Client,
  services: Services,
): Promise<ActionResult | { readonly refused: 'unit' }> {
  const at = new Date(services.now()).toISOString()
  return changeComment<'unit'>(
    order,
    (found) => {
      const { case: asked, draft, reply } = recordOf(found)
      // A unit that is gone may still finish what it has.
      const kept = [asked?.unit, draft?.unit, reply?.unit].find((unit) => unit?.key === key)
      const unit = kept ?? findUnit(services.site.newsroom, key, services.now())
      if (unit === undefined) return { refused: 'unit' }
      return withReply(found, { ...order, unit, at })
    },
    client,
    services,
  )
}

/** Takes the published one down; its case is its unit's again. */
export async function removeReply(
  order: ChangeRequest,
  client: Client,
  services: Services,
): Promise<ActionResult> {
  const at = new Date(services.now()).toISOString()
  const result = await changeComment(
    order,
    (found) => withoutReply(found, { ...order, at }),
    client,
    services,
  )
  return result as ActionResult
}
