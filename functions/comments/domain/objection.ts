import type { Objection } from '../../../_includes/models/objection.ts'
import type { Comment } from './comment.ts'
import { decisionsInForce, linesInForce } from './history.ts'

type Told = Pick<Comment, 'history'>

/** With what its sender wrote; undefined where they never objected. */
export function objectionOf({
  history,
}: Told): (Objection & { readonly text: string }) | undefined {
  const index = history.findIndex(({ deed }) => deed === 'object')
  const line = history[index]
  if (line?.deed !== 'object') return undefined
  const since = linesInForce(history).filter(({ version }) => version > line.version)
  const answer = since.find(
    ({ deed }) => deed === 'dismiss' || deed === 'restore' || deed === 'edit',
  )
  const state = answer === undefined ? 'open' : answer.deed === 'dismiss' ? 'dismissed' : 'upheld'
  return { at: line.at, state, text: line.text }
}

export function isObjectionOpen(comment: Told): boolean {
  return objectionOf(comment)?.state === 'open'
}

/** Who declined it as it stands: another is to read what its sender says. */
export function rejecterOf({ history }: Told): string | undefined {
  return decisionsInForce(history).findLast(({ verdict }) => verdict === 'reject')?.by
}

/** Without what they wrote. */
export function shownObjection(comment: Told): Objection | undefined {
  const objection = objectionOf(comment)
  return objection && { at: objection.at, state: objection.state }
}
