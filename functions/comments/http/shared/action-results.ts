import type { ActionResult } from '../../store/store.ts'

export function resultOf({ comment, outcome, state, version }: ActionResult) {
  return { comment, outcome, state, version }
}
