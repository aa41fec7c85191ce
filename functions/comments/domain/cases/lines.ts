import {
  answerActions,
  type CaseRefusal,
  type CaseUnit,
} from '../../../../_includes/models/cases/case.ts'
import type { Level } from '../../../../_includes/models/work-time.ts'

export interface Line {
  readonly request: string
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly version: number
  /** SHA-256 of exactly the text that stood when it was done. */
  readonly digest: string
}

/** Opened, passed on, put to another level, or refused. */
interface CaseLine extends Line {
  readonly deed: 'case'
  readonly level: Level
  readonly unit: CaseUnit | null
  readonly due: string
  readonly refused?: CaseRefusal
}

/** What was done about a question. */
export type AnswerLine = CaseLine

export function isAnswerLine<Other extends { readonly deed: string }>(
  line: AnswerLine | Other,
): line is AnswerLine {
  return answerActions.some((deed) => deed === line.deed)
}
