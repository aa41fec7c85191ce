import type { DeskDone } from '../../../../_includes/models/desk.ts'
import type { Services } from '../../actions/services.ts'
import type { Settled } from '../../store/store.ts'
import { isId } from '../../domain/uuid.ts'

/** Milliseconds for which an own decision can be undone. */
const undoable = 10 * 60 * 1000

/** Where a form of decisions leads: the address says which request it was, never what came of it. */
export function doneAddress(state: string, request: string, settled: readonly Settled[]): string {
  const query = new URLSearchParams({ state, viec: request })
  for (const { comment } of settled) query.append('y', comment)
  return `/kiem-duyet/?${query.toString()}`
}

/** The request of one comment's decision in a form of many. */
export function requestOf(request: string, comment: string): string {
  return `${request}:${comment}`
}

/**
 * What came of this moderator's own request, read from the comments' decisions: a link can name comments, but cannot make
 * the desk say that they were settled, or offer to undo what somebody else decided.
 */
export async function doneOf(
  query: URLSearchParams,
  moderator: string,
  { store, now }: Services,
): Promise<DeskDone | undefined> {
  const request = query.get('viec') ?? ''
  const ids = query.getAll('y').filter(isId).slice(0, 100)
  if (request === '' || ids.length === 0) return undefined
  const comments = await store.findAll(ids)
  const since = new Date(now() - undoable).toISOString()
  const own = comments.flatMap(({ id, decisions }) => {
    const is = requestOf(request, id)
    const decision = decisions.find((each) => each.request === is && each.by === moderator)
    return decision ? [{ id, decision, last: decision === decisions.at(-1) }] : []
  })
  return {
    settled: own.length,
    conflicts: comments.length - own.length,
    missing: ids.length - comments.length,
    undo: own
      .filter(
        ({ decision, last }) => last && decision.verdict !== 'restore' && decision.at >= since,
      )
      .map(({ id, decision }) => `${id}.${decision.version}`),
  }
}
