import type { CaseRefusal, CaseState, CaseUnit } from '../../../../_includes/models/cases/case.ts'
import type { Level } from '../../../../_includes/models/work-time.ts'
import { isAnswerLine, type AnswerLine } from './lines.ts'

export interface Case {
  readonly state: CaseState
  readonly level: Level
  readonly unit: CaseUnit | null
  readonly opened: string
  readonly due: string
  /** Some unit has had it, so that its day is somebody's. */
  readonly wasPassed: boolean
  readonly extended?: true
  readonly refused?: CaseRefusal
  /** Who gave it to whoever has it. */
  readonly by: string
}

/** What became of a comment's question, reckoned from its history. */
export interface AnswerRecord {
  readonly case?: Case
}

/** `lines`: without those that were undone. */
export function answerRecordOf(
  lines: readonly (AnswerLine | { readonly deed: string })[],
): AnswerRecord {
  return lines.filter(isAnswerLine).reduce(after, {})
}

function after(record: AnswerRecord, line: AnswerLine): AnswerRecord {
  const { level, unit, due, refused, by } = line
  const before = record.case
  const state = refused ? 'refused' : unit === null ? 'received' : 'passed'
  const wasExtended = before?.wasPassed === true && before.due < due
  return {
    ...record,
    case: {
      state,
      level,
      unit,
      opened: before?.opened ?? line.at,
      due,
      wasPassed: before?.wasPassed === true || unit !== null,
      ...((wasExtended || before?.extended) && { extended: true }),
      ...(refused && { refused }),
      by,
    },
  }
}
