import { textOf } from '../../../../_includes/models/comment.ts'
import { type CaseState, type CaseUnit, isOpen } from '../../../../_includes/models/case.ts'
import type { Level } from '../../../../_includes/models/work-time.ts'
import { recordOf } from '../../domain/changes/case.ts'
import type { Comment } from '../../domain/comment.ts'

/** Of a comment with a case or a published reply: enough to count it and to list it. */
export interface CaseSummary {
  readonly comment: string
  /** Absent where it was answered without a case. */
  readonly case?: {
    readonly state: CaseState
    readonly level: Level
    readonly opened: string
    readonly due: string
    readonly answered?: string
    readonly onTime?: boolean | undefined
    readonly by: string
  }
  /** Of the case; else of the reply. */
  readonly unit: CaseUnit | null
}

/** Kept beside its comment: how stores know without reading it whether somebody owes an answer, and when the last one came. */
export interface KeptSummary {
  readonly open: boolean
  /** When its reply was last published; '' where there is none. */
  readonly replied: string
  /** The hash of its unit's link; '' where none opens. */
  readonly link: string
  /** JSON; '' for none. Nothing in it is of a reader. */
  readonly text: string
}

const none: KeptSummary = { open: false, replied: '', link: '', text: '' }

export function summaryOf(comment: Pick<Comment, 'history'>): KeptSummary {
  const { case: found, reply, link } = recordOf(comment)
  if (found === undefined && reply === undefined) return none
  const { state, level, opened, due, answered, onTime, by } = found ?? {}
  const unit = found ? found.counted : (reply?.unit ?? null)
  return {
    open: found !== undefined && isOpen(found),
    link: link?.hash ?? '',
    replied: reply?.corrected ?? reply?.at ?? '',
    text: JSON.stringify({
      ...(found && { case: { state, level, opened, due, answered, onTime, by } }),
      unit,
    }),
  }
}

export function readSummary(comment: string, text: string): CaseSummary {
  return { comment, ...(JSON.parse(text) as Omit<CaseSummary, 'comment'>) }
}

/** Whether the page of answers shows or counts it otherwise than before. */
export function changesAnswers({
  before,
  next,
}: {
  readonly before: Comment
  readonly next: Comment
}): boolean {
  return answerShown(before) !== answerShown(next)
}

function answerShown(comment: Comment): string {
  const { text } = summaryOf(comment)
  const { case: found, reply } = recordOf(comment)
  const { state } = comment
  const words = state === 'approved' && textOf(comment)
  return text === '' ? '' : JSON.stringify([text, found?.refused, reply, state, words])
}
