import type { Services } from '../../actions/services.ts'
import { toModerated } from '../../store/listed-comment.ts'
import type { ActionResult } from '../../store/store.ts'

export function resultOf({ comment, outcome, state, version }: ActionResult) {
  return { comment, outcome, state, version }
}

/** As others have left them: who meets a conflict sees the other's decision and text. */
export async function presentOf(results: readonly ActionResult[], { store }: Services) {
  const lost = results.filter(({ outcome }) => outcome === 'conflict')
  if (lost.length === 0) return {}
  const comments = await store.findAll(lost.map(({ comment }) => comment))
  return { present: comments.map(toModerated) }
}
