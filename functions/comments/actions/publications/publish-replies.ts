import { type PublicationHindrance, withPublication } from '../../domain/changes/publication.ts'
import type { Comment } from '../../domain/comment.ts'
import type { CommentMark } from '../../store/queue/selection-store.ts'
import type { ActionResult, Revision } from '../../store/store.ts'
import { revise } from '../desk/revise.ts'
import type { Client, Services } from '../services.ts'

export interface PublicationRequest {
  readonly request: string
  readonly by: string
  /** Each in the version that was seen. */
  readonly replies: readonly CommentMark[]
  /** ISO 8601 UTC, in the future; else they are published at once. */
  readonly until: string | undefined
}

export type PublicationResult =
  | ActionResult
  | (Omit<ActionResult, 'outcome'> & {
      readonly outcome: 'left-out'
      readonly reason: PublicationHindrance
    })

/** Each on its own: what cannot be published spoils no other. */
export async function publishReplies(
  { replies, ...order }: PublicationRequest,
  client: Client,
  services: Services,
): Promise<readonly PublicationResult[]> {
  const { store, now } = services
  const at = new Date(now()).toISOString()
  const found = await store.findAll(replies.map(({ comment }) => comment))
  const byId = new Map(found.map((comment) => [comment.id, comment]))
  const reckoned = replies.map((mark) => reckon(mark, byId.get(mark.comment), { ...order, at }))
  const revisions = reckoned.filter((each) => 'next' in each)
  const written = revisions.length > 0 ? await revise(revisions, client, services) : []
  const done = written.values()
  return reckoned.map((each) => {
    if (!('next' in each)) return each
    const { value } = done.next()
    if (value === undefined) throw new Error('a store answered too little')
    return value
  })
}

function reckon(
  { comment, version }: CommentMark,
  before: Comment | undefined,
  order: { readonly until: string | undefined; request: string; by: string; at: string },
): Revision | PublicationResult {
  const unchanged = { comment, article: null, listed: false }
  if (before === undefined) return { ...unchanged, outcome: 'missing', state: null, version: 0 }
  const present = { ...unchanged, state: before.state, version: before.version }
  if (before.history.some(({ request }) => request === order.request))
    return { ...present, outcome: 'repeated' }
  if (before.version !== version) return { ...present, outcome: 'conflict' }
  const next = withPublication(before, order)
  if (next === 'repeated') return { ...present, outcome: next }
  return 'refused' in next
    ? { ...present, outcome: 'left-out', reason: next.refused }
    : { before, next }
}
