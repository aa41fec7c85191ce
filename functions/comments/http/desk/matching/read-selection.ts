import { isVerdict } from '../../../../../_includes/models/comment.ts'
import { isErasureReason } from '../../../actions/erase.ts'
import type { Settle } from '../../../actions/desk/settle-selection.ts'
import type { Services } from '../../../actions/services.ts'
import { mayRestore } from '../../../actions/objections/may-restore.ts'
import { isIdText } from '../../../store/json-shapes.ts'
import type { Moderator } from '../authentication.ts'
import { limitErasures } from '../limit-erasures.ts'
import { readBecause } from '../read-decision.ts'

/** Undefined where it cannot be read; `unseen`: nobody has read them, so nobody approves them. */
export function readSettling(
  { request, verdict, erase, reason, note }: Readonly<Record<string, unknown>>,
  who: Moderator,
  services: Services,
): Settle | 'unseen' | 'reason' | undefined {
  const { store, site, now } = services
  if (!isIdText(request)) return undefined
  const by = { request, by: who.name, at: new Date(now()).toISOString() }
  if (erase === true || verdict === 'erase') {
    if (!isErasureReason(reason)) return 'reason'
    return async (marks) => {
      const requests = marks.map((mark) => ({ ...mark, ...by, reason }))
      const limited = await limitErasures(who, requests, services)
      return 'refused' in limited ? limited : store.erase(limited.requests)
    }
  }
  if (verdict === 'approve') return 'unseen'
  if (!isVerdict(verdict)) return undefined
  const because = readBecause(reason, note, site.newsroom)
  if (because === undefined) return undefined
  if (verdict === 'reject' && because.reason === undefined) return 'reason'
  return async (marks) => {
    const requests = marks.map((mark) => ({ ...mark, ...by, verdict, ...because }))
    const isTheirs = await mayRestore(requests, who.name, services)
    return isTheirs ? store.decide(requests) : { refused: 'forbidden' }
  }
}
