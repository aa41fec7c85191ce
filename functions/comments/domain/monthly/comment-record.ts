import type { Level } from '../../../../_includes/models/work-time.ts'
import type { CommentState } from '../comment.ts'
import { type Decision, type HistoryLine, verdictInForce } from '../history.ts'
import { type RecordedLine, reasonKey } from './recorded-line.ts'
import { transitions } from '../../../../_includes/models/comment.ts'

/** What stays of a comment that is gone, so that a month's figures stay the same. No person is in it. */
export interface CommentRecord extends Outcome {
  readonly id: string
  readonly article: string
  readonly at: string
  readonly topic: string | null
  readonly case?: {
    /** By its key. */
    readonly unit: string | null
    readonly level: Level
    readonly opened: string
    readonly due: string
    readonly answered: string | null
  }
  /** When somebody erased or withdrew it. Absent where its time was over, and in what earlier versions kept. */
  readonly erasedAt?: string
  /** Without what was undone. Absent in what earlier versions kept. */
  readonly history?: readonly RecordedLine[]
}

/** By its last verdict; `reason`: a key. */
export interface Outcome {
  readonly outcome: CommentState
  readonly decidedAt: string | null
  readonly reason: string | null
}

export function outcomeOf(history: readonly HistoryLine[]): Outcome {
  const decision = verdictInForce(history)
  return decision ? outcomeAfter(decision) : { outcome: 'pending', decidedAt: null, reason: null }
}

export function outcomeAfter({
  verdict,
  at,
  reason,
}: Pick<Decision, 'verdict' | 'at' | 'reason'>): Outcome {
  return {
    outcome: transitions[verdict].to,
    decidedAt: at,
    reason: reason === undefined ? null : reasonKey(reason),
  }
}
