import { type Comment, textDigest } from '../comment.ts'
import { isAnswerLine } from '../cases/lines.ts'
import { decisionsOf, type HistoryLine, stateAfter } from '../history.ts'

/** Milliseconds for which staff can undo what they did. */
const undoSpan = 10 * 60 * 1000

export interface Undo {
  /** Of what is undone. */
  readonly request: string
  readonly by: string
  readonly at: string
}

/** Of the line that undoes it, so that undoing twice is one deed. */
export function undoRequestOf(request: string): string {
  return `undo:${request}`
}

/** As it was before the last line. Undefined where that is another's, long ago, or of a text that nobody approved. */
export function withUndo(comment: Comment, { request, by, at }: Undo): Comment | undefined {
  const { history, earlier = [] } = comment
  const before = history.slice(0, -1)
  const last = history.at(-1)
  if (last === undefined || !isUndoable(last, { request, by, at })) return undefined
  const former = last.deed === 'edit' ? earlier.at(-1) : comment
  if (former === undefined) return undefined
  const { earlier: _, ...rest } = comment
  const kept = last.deed === 'edit' ? earlier.slice(0, -1) : earlier
  const version = comment.version + 1
  const { title, body, held, flags } = former
  const text = { title, body, held, flags }
  const digest = textDigest({ ...comment, ...text })
  // A question and its answer change no state.
  const isAnswer = isAnswerLine(last)
  const state = isAnswer ? comment.state : stateAfter(before)
  if (
    !isAnswer &&
    state === 'approved' &&
    decisionsOf(before).findLast(isApproval)?.digest !== digest
  )
    return undefined
  const done = { request: undoRequestOf(request), by, at, version, digest }
  return {
    ...rest,
    ...text,
    version,
    state,
    ...(kept.length > 0 && { earlier: kept }),
    history: [...history, { ...done, deed: 'undo', undone: request, state }],
  }
}

export function isUndoable(line: HistoryLine, { request, by, at }: Undo): boolean {
  const isOwn = line.request === request && line.by === by && line.deed !== 'undo'
  return isOwn && Date.parse(at) - Date.parse(line.at) <= undoSpan
}

function isApproval({ verdict }: { readonly verdict: string }): boolean {
  return verdict === 'approve'
}
