import type { DeskOutcome } from '../../../../_includes/models/desk.ts'
import type { Services } from '../../actions/services.ts'
import type { ActionResult } from '../../store/store.ts'
import { isId } from '../../domain/uuid.ts'

/** Milliseconds for which moderators can undo their own decision. */
const undoSpan = 10 * 60 * 1000

/** The address names the request, never its outcome. */
export function outcomeAddress(
  state: string,
  request: string,
  results: readonly ActionResult[],
): string {
  const query = new URLSearchParams({ state, viec: request })
  for (const { comment } of results) query.append('y', comment)
  return `/kiem-duyet/?${query.toString()}`
}

export function requestIdOf(request: string, comment: string): string {
  return `${request}:${comment}`
}

/** From the comments themselves: a link must not claim that they were decided, nor offer to undo others' decisions. */
export async function readOutcome(
  query: URLSearchParams,
  moderator: string,
  { store, now }: Services,
): Promise<DeskOutcome | undefined> {
  const request = query.get('viec') ?? ''
  const ids = query.getAll('y').filter(isId).slice(0, 100)
  if (request === '' || ids.length === 0) return undefined
  const comments = await store.findAll(ids)
  const since = new Date(now() - undoSpan).toISOString()
  const own = comments.flatMap(({ id, decisions }) => {
    const is = requestIdOf(request, id)
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
