import { findUnit } from '../../domain/cases/units.ts'
import { recordOf } from '../../domain/changes/case.ts'
import type { Mark } from '../../domain/changes/mark.ts'
import { withReply } from '../../domain/changes/reply.ts'
import type { Comment } from '../../domain/comment.ts'
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
  return changeComment<{ readonly refused: 'unit' }>(
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

/** What stood is no longer so: the published one, or the hour of one that is held. */
export function undoReply(
  order: ChangeRequest,
  reckon: (found: Comment, mark: Mark) => Comment | 'repeated',
  client: Client,
  services: Services,
): Promise<ActionResult> {
  const at = new Date(services.now()).toISOString()
  return changeComment<never>(order, (found) => reckon(found, { ...order, at }), client, services)
}
