import type { CaseRefusal } from '../../../../_includes/models/case.ts'
import { type Level, usualWorkTime } from '../../../../_includes/models/work-time.ts'
import { findUnit } from '../../domain/cases/units.ts'
import { recordOf, withCase } from '../../domain/changes/case.ts'
import { sha256 } from '../../domain/secrets.ts'
import type { ActionResult } from '../../store/store.ts'
import type { Client, Services } from '../services.ts'
import type { ChangeRequest } from '../desk/find-to-change.ts'
import { afterResponse } from '../after-response.ts'
import { tellUnit } from './unit-link.ts'
import { changeComment } from '../desk/change-comment.ts'

export interface CaseRequest extends ChangeRequest {
  readonly level: Level | undefined
  /** By its key. */
  readonly unit: string | null
  readonly refused?: CaseRefusal
}

/** `unit`: no unit that answers now. */
export type CaseHindrance = 'forbidden' | 'unit'

/** Opens it, passes it on, puts it to another level, or refuses it. A new unit is told at once, where a webhook is set. */
export async function changeCase(
  { unit: key, ...order }: CaseRequest,
  editor: boolean,
  client: Client,
  services: Services,
): Promise<ActionResult | { readonly refused: CaseHindrance }> {
  const { newsroom } = services.site
  const at = new Date(services.now()).toISOString()
  const code = services.notify && services.random(32).toString('base64url')
  const link = code === undefined ? {} : { link: sha256(code) }
  const result = await changeComment<{ readonly refused: CaseHindrance }>(
    order,
    (found) => {
      const before = recordOf(found).case?.unit
      // A unit that is gone keeps what it has.
      const unit =
        key === null ? null : before?.key === key ? before : findUnit(newsroom, key, services.now())
      if (unit === undefined) return { refused: 'unit' }
      const time = newsroom.workTime ?? usualWorkTime
      const next = withCase(found, { ...order, ...link, unit, at }, { time, editor })
      return next === 'forbidden' ? { refused: next } : next
    },
    client,
    services,
  )
  if (code !== undefined && 'outcome' in result && result.outcome === 'done')
    afterResponse((bound) => tellUnit(order.comment, code, bound), client, services)
  return result
}
