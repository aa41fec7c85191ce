import type { Comment } from '../../domain/comment.ts'
import { openedBy } from '../../domain/changes/link.ts'
import { withDraft } from '../../domain/changes/reply.ts'
import { sha256 } from '../../domain/secrets.ts'
import type { ActionResult } from '../../store/store.ts'
import { changeComment } from '../desk/change-comment.ts'
import type { Client, Services } from '../services.ts'

type Opened = NonNullable<ReturnType<typeof openedBy>> & { readonly comment: Comment }

/** What a unit's link leads to; undefined where it has ended, however. */
export async function findUnitCase(
  code: string,
  { store, now }: Services,
): Promise<Opened | undefined> {
  const hash = sha256(code)
  const comment = await store.findByUnitLink(hash)
  const record = comment && openedBy(comment, hash, now())
  return record && { ...record, comment }
}

/** Each save adds one to what is kept for good: no link is for more. */
const mostLines = 300

export interface UnitDraft {
  readonly request: string
  readonly version: number
  readonly body: string
  /** Else it is kept for later. */
  readonly send: boolean
}

/** Publishes nothing. */
export async function saveUnitDraft(
  code: string,
  draft: UnitDraft,
  client: Client,
  services: Services,
): Promise<ActionResult | 'ended'> {
  const opened = await findUnitCase(code, services)
  const unit = opened?.case.unit
  if (opened === undefined || !unit) return 'ended'
  if (opened.comment.history.length > mostLines) return 'ended'
  const { request, version, body, send } = draft
  const by = `unit:${unit.key}`
  const at = new Date(services.now()).toISOString()
  const change = { request, by, at, unit, body, sent: send }
  const order = { request, version, by, comment: opened.comment.id }
  return changeComment<never>(order, (found) => withDraft(found, change), client, services)
}
