import type { CaseRefusal, CaseUnit } from '../../../../_includes/models/case.ts'
import type { Level, WorkTime } from '../../../../_includes/models/work-time.ts'
import { answerRecordOf, type AnswerRecord, type Case } from '../cases/answer-record.ts'
import { dueTime } from '../cases/due-time.ts'
import type { AnswerLine, Line } from '../cases/lines.ts'
import type { Comment } from '../comment.ts'
import { linesInForce } from '../history.ts'
import { type Mark, withMark } from './mark.ts'

export interface CaseChange extends Mark {
  /** Undefined: as it is. */
  readonly level: Level | undefined
  readonly unit: CaseUnit | null
  readonly refused?: CaseRefusal
  /** The hash of a link for the unit, should it be another than before. */
  readonly link?: string
}

export function recordOf({ history }: Pick<Comment, 'history'>): AnswerRecord {
  return answerRecordOf(linesInForce(history))
}

/** `editor`: whether whoever asks may refuse it, take it up again, or move a day that a unit was given. */
export function withCase(
  comment: Comment,
  { level: asked, unit, refused, link, ...actor }: CaseChange,
  { time, editor }: { readonly time: WorkTime; readonly editor: boolean },
): Comment | 'repeated' | 'conflict' | 'forbidden' {
  const before = recordOf(comment).case
  const level = asked ?? before?.level ?? 'normal'
  if (before?.state === 'answered') return 'conflict'
  const isMoved = before !== undefined && before.level !== level
  const isEditors = refused !== undefined || before?.state === 'refused'
  if (!editor && (isEditors || (isMoved && before.wasPassed))) return 'forbidden'
  if (before && !isMoved && isSame(before, unit, refused)) return 'repeated'
  const due =
    before && !isMoved ? before.due : dueTime(before?.from ?? actor.at, time.levels[level], time)
  return withAnswerLine(comment, actor, {
    deed: 'case',
    level,
    unit: refused ? null : unit,
    due,
    ...(refused && { refused }),
    ...(link !== undefined && !refused && unit && unit.key !== before?.unit?.key && { link }),
  })
}

function isSame(before: Case, unit: CaseUnit | null, refused?: CaseRefusal): boolean {
  if (refused !== undefined)
    return before.refused?.to === refused.to && before.refused.reason === refused.reason
  return before.refused === undefined && before.unit?.key === unit?.key
}

type Done<Each> = Each extends AnswerLine ? Omit<Each, keyof Line> : never

export function withAnswerLine(comment: Comment, actor: Mark, done: Done<AnswerLine>): Comment {
  return withMark(comment, actor, (line) => ({ ...line, ...done }))
}
