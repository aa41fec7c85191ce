import type { Level } from './work-time.ts'

export const caseStates = ['received', 'passed', 'answered', 'refused'] as const
export type CaseState = (typeof caseStates)[number]

/** Somebody still owes an answer. */
export function isOpen({ state }: { readonly state: CaseState }): boolean {
  return state === 'received' || state === 'passed'
}

/** Named as when it was written: a unit may be renamed, or gone. */
export interface CaseUnit {
  readonly key: string
  readonly name: string
}

/** Whose it is instead, and why it is not ours. */
export interface CaseRefusal {
  readonly to: string
  readonly reason: string
}

/** What readers see of it. Times are ISO 8601 UTC. */
export interface ListedCase extends Partial<CaseRefusal> {
  readonly state: CaseState
  /** By its name; null while nobody has it, and where it was refused. */
  readonly unit: string | null
  readonly due: string
  /** The day was moved after it had been passed on. */
  readonly extended?: true
}

/** A unit's official answer. */
export interface ListedReply {
  readonly unit: string
  readonly body: string
  /** When it was first published. */
  readonly at: string
  readonly corrected?: string
}

/** What staff and units do about a question, as the history and the log name it. */
export const answerActions = [
  'case',
  'link',
  'draft-reply',
  'hold-reply',
  'skip-reply',
  'publish-reply',
  'remove-reply',
  'word',
] as const
export type AnswerAction = (typeof answerActions)[number]

/** `open`: being written. `sent`: waits for an editor. `held`: for its hour. */
export type DraftState = 'open' | 'sent' | 'held'

/** Why a draft is not published: its comment is not approved, has another text since, its case is another's, or it is another draft. */
export const skipCauses = ['unapproved', 'text', 'case', 'draft'] as const
export type SkipCause = (typeof skipCauses)[number]

/** An hour at which a draft was to be published, and was not. */
export interface MissedHour {
  readonly until: string
  readonly cause: SkipCause
}

/** What staff see. */
export interface DeskCase extends Partial<CaseRefusal> {
  readonly state: CaseState
  readonly level: Level
  /** By its key. */
  readonly unit: string | null
  readonly unitName?: string
  readonly opened: string
  readonly due: string
  readonly extended?: true
  /** When it was first answered. */
  readonly answered?: string
  readonly by: string
}

export interface DeskReply {
  readonly draft?: {
    /** By its key. */
    readonly unit: string
    readonly unitName: string
    readonly body: string
    readonly by: string
    readonly at: string
    readonly state: DraftState
    /** When it is to be published, while it is held, and who said so. */
    readonly until?: string
    readonly heldBy?: string
    readonly missed?: MissedHour
  }
  readonly published?: ListedReply
  /** Of whoever asked, for staff alone; its text goes after some time. */
  readonly word?: { readonly word: SenderWord; readonly text?: string; readonly at: string }
}

/** What whoever asked says of the answer. */
export const senderWords = ['clear', 'unclear'] as const
export type SenderWord = (typeof senderWords)[number]

/** Grapheme clusters. */
export const caseLimits = { to: 120, reason: 500, remark: 500, body: 5000, word: 300 } as const
