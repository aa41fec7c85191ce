import { textOf } from '../../../../_includes/models/comment.ts'
import type { EditableText } from '../../domain/comment.ts'
import { withEdit } from '../../domain/changes/edit.ts'
import { busyThreshold } from '../../domain/load.ts'
import { flagsOf } from '../../domain/flags/flags.ts'
import { decide } from '../decide.ts'
import type { Client, Services } from '../services.ts'
import type { ActionResult } from '../../store/store.ts'
import { type ChangeRequest, findToChange } from './find-to-change.ts'
import { reviseOne } from './revise.ts'

export interface EditRequest extends EditableText, ChangeRequest {
  readonly approve: boolean
}

/** A form's button says both; where nothing was changed it approves what stands. */
export async function editOrApprove(
  edit: EditRequest,
  client: Client,
  services: Services,
): Promise<ActionResult> {
  const result = await editComment(edit, client, services)
  if (result.outcome !== 'repeated' || !edit.approve || result.state !== 'pending') return result
  const { request, comment, version, by } = edit
  const at = new Date(services.now()).toISOString()
  const order = { request, comment, version, verdict: 'approve', by, at } as const
  const { results } = await decide([order], client, services)
  return results[0] ?? result
}

/** Reads, then writes: what is written is reckoned from what was read, and counts only while that stands. */
export async function editComment(
  order: EditRequest,
  client: Client,
  services: Services,
): Promise<ActionResult> {
  const { store, site, now } = services
  const { title, body } = order
  const [looked, { list: words }] = await Promise.all([
    findToChange(order, store, (stored) => stored.title === title && stored.body === body),
    services.words(store),
  ])
  if ('result' in looked) return looked.result
  const { found } = looked
  const recent = found.held.includes('busy') ? busyThreshold + 1 : 0
  const flagged = flagsOf(
    { ...textOf(found), title, body },
    { recent, words, newsroom: site.newsroom },
  )
  const next = withEdit(found, { ...order, ...flagged, at: new Date(now()).toISOString() })
  return reviseOne({ before: found, next }, client, services)
}
