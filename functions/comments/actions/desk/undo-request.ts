import type { Comment } from '../../domain/comment.ts'
import { undoRequestOf, withUndo } from '../../domain/changes/undo.ts'
import type { ActionResult, Revision } from '../../store/store.ts'
import type { Client, Services } from '../services.ts'
import { revise } from './revise.ts'

/** Comments of one atomic step: nobody else's request waits longer. */
const step = 100
/** Of one call: a bulk of more is undone by the same request again. */
const mostOfCall = 500

interface UndoneRequest {
  readonly results: readonly ActionResult[]
  readonly more: boolean
}

/** Whatever one request did, where that can still be undone. */
export async function undoRequest(
  request: string,
  by: string,
  client: Client,
  services: Services,
): Promise<UndoneRequest> {
  const { store, now } = services
  const order = { request, by, at: new Date(now()).toISOString() }
  const results: ActionResult[] = []
  let [after, done] = [null as string | null, 0]
  do {
    const query = { request, after, limit: step, now: now() }
    const found: Awaited<ReturnType<typeof store.findByRequest>> = await store.findByRequest(query)
    const revisions: Revision[] = []
    for (const before of found.comments) {
      const next = withUndo(before, order)
      if (next === undefined) results.push(refusalOf(before, request))
      else revisions.push({ before, next })
    }
    if (revisions.length > 0) results.push(...(await revise(revisions, client, services)))
    done += revisions.length
    after = found.next
  } while (after !== null && done < mostOfCall)
  return { results, more: after !== null }
}

function refusalOf({ id, state, version, history }: Comment, request: string): ActionResult {
  const isUndone = history.at(-1)?.request === undoRequestOf(request)
  const outcome = isUndone ? 'repeated' : 'conflict'
  return { comment: id, outcome, state, version, article: null, listed: false }
}
