import type { Objection } from '../../../../_includes/models/objection.ts'
import { withObjection } from '../../domain/changes/objection.ts'
import { shownObjection } from '../../domain/objection.ts'
import { byReader } from '../../domain/log-lines.ts'
import { sha256 } from '../../domain/secrets.ts'
import { revise } from '../desk/revise.ts'
import type { Client, Services } from '../services.ts'

export type ObjectionOutcome =
  | { readonly outcome: 'done'; readonly objection: Objection }
  | { readonly outcome: 'missing' | 'conflict' }

/** Of whoever has the tracking code, once ever, while it is declined. */
export async function objectTo(
  code: string,
  text: string,
  client: Client,
  services: Services,
): Promise<ObjectionOutcome> {
  const found = await services.store.findByTracking(sha256(code))
  if (found === undefined || 'until' in found) return { outcome: 'missing' }
  const at = new Date(services.now()).toISOString()
  const next = withObjection(found, text, { request: services.newId(), by: byReader, at })
  if (next === undefined) return { outcome: 'conflict' }
  const [result] = await revise([{ before: found, next }], client, services)
  if (result?.outcome !== 'done') return { outcome: 'conflict' }
  return { outcome: 'done', objection: shownObjection(next) ?? { at, state: 'open' } }
}
