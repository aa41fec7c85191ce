import { textOf } from '../../../../_includes/models/comment.ts'
import type { EditableText } from '../../domain/comment.ts'
import { withEdit } from '../../domain/changes/edit.ts'
import { busyThreshold } from '../../domain/load.ts'
import { flagsOf } from '../../domain/flags/flags.ts'
import { decide } from '../decide.ts'
import type { Client, Services } from '../services.ts'
import type { ActionResult } from '../../store/store.ts'
import { revise } from './revise.ts'

export interface EditRequest extends EditableText {
  readonly request: string
  readonly comment: string
  readonly version: number
  readonly by: string
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
  { comment, version, by, ...edit }: EditRequest,
  client: Client,
  services: Services,
): Promise<ActionResult> {
  const { store, site } = services
  const [found, { list: words }] = await Promise.all([store.find(comment), services.words(store)])
  const unchanged = { comment, article: null, listed: false }
  if (found === undefined) return { ...unchanged, outcome: 'missing', state: null, version: 0 }
  const present = { ...unchanged, state: found.state, version: found.version }
  const isSame = found.title === edit.title && found.body === edit.body
  if (isSame || found.history.some(({ request }) => request === edit.request))
    return { ...present, outcome: 'repeated' }
  if (found.version !== version) return { ...present, outcome: 'conflict' }
  const at = new Date(services.now()).toISOString()
  const recent = found.held.includes('busy') ? busyThreshold + 1 : 0
  const text = { ...textOf(found), title: edit.title, body: edit.body }
  const flagged = flagsOf(text, { recent, words, newsroom: site.newsroom })
  const next = withEdit(found, { ...edit, ...flagged, by, at })
  const [result] = await revise([{ before: found, next }], client, services)
  return result ?? { ...present, outcome: 'conflict' }
}
