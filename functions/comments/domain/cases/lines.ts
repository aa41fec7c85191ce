import {
  answerActions,
  type CaseRefusal,
  type CaseUnit,
  type SkipCause,
  type SenderWord,
} from '../../../../_includes/models/case.ts'
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
  /** Of the link that its unit is told of, where it is told at once. */
  readonly link?: string
}

/** The unit's own way to its case: the SHA-256 of its code, and what staff tell it. */
interface LinkLine extends Line {
  readonly deed: 'link'
  readonly link: string
  readonly remark?: string
}

/** A text that waits for an editor. `sent`: by its unit. */
interface DraftLine extends Line {
  readonly deed: 'draft-reply'
  readonly unit: CaseUnit
  readonly body: string
  readonly sent?: true
}

/** The draft that stands is published at its hour, by whoever comes first then. */
interface HoldLine extends Line {
  readonly deed: 'hold-reply'
  readonly until: string
}

/** Its hour came, and it was left out. */
interface SkipLine extends Line {
  readonly deed: 'skip-reply'
  readonly cause: SkipCause
}

/** Published, in place of the one before it. */
interface PublicationLine extends Line {
  readonly deed: 'publish-reply'
  readonly unit: CaseUnit
  readonly body: string
}

interface RemovalLine extends Line {
  readonly deed: 'remove-reply'
}

/** What its sender says of the answer, once. */
interface WordLine extends Line {
  readonly deed: 'word'
  readonly word: SenderWord
  /** Base64url, so that stores take it away after its time without reading JSON. */
  readonly said?: string
  /** When an answer is due again, where it was not clear. */
  readonly due?: string
}

/** What was done about a question. */
export type AnswerLine =
  | CaseLine
  | LinkLine
  | DraftLine
  | HoldLine
  | SkipLine
  | PublicationLine
  | RemovalLine
  | WordLine

export function isAnswerLine(line: AnswerLine | { readonly deed: string }): line is AnswerLine {
  return answerActions.some((deed) => deed === line.deed)
}
