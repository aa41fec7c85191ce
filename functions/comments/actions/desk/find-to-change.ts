import type { Comment } from '../../domain/comment.ts'
import type { ActionResult, CommentStore } from '../../store/store.ts'

export interface ChangeRequest {
  readonly request: string
  readonly comment: string
  readonly version: number
  readonly by: string
}

/** The comment as whoever asks has seen it, or how their request ends. `isSame`: it is so already. */
export async function findToChange(
  { request, comment, version }: ChangeRequest,
  store: CommentStore,
  isSame: (found: Comment) => boolean,
): Promise<{ readonly found: Comment } | { readonly result: ActionResult }> {
  const found = await store.find(comment)
  const unchanged = { comment, article: null, listed: false }
  if (found === undefined)
    return { result: { ...unchanged, outcome: 'missing', state: null, version: 0 } }
  const present = { ...unchanged, state: found.state, version: found.version }
  if (isSame(found) || found.history.some((line) => line.request === request))
    return { result: { ...present, outcome: 'repeated' } }
  return found.version === version ? { found } : { result: { ...present, outcome: 'conflict' } }
}
