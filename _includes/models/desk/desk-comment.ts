import type { CommentText, CommentState, TextField, Verdict } from '../comment.ts'
import type { DiscussedArticle } from '../discussion.ts'
import type { AnswerAction, DeskCase, DeskReply } from '../case.ts'

export type FlagCode =
  | 'link'
  | 'phone'
  | 'identity'
  | 'capitals'
  | 'repeat'
  | 'mixed'
  | 'invisible'
  | 'marks'
  | 'official'
  | 'word'
  | 'busy'

/** What a rule saw, and where: UTF-16 offsets into the text as it is kept. Null: it is about no part of it. */
export interface Flag {
  readonly code: FlagCode
  readonly field: TextField | null
  readonly start: number
  readonly end: number
}

/** In any state. The type keeps it out of readers' listings. */
export interface DeskComment extends CommentText {
  readonly id: string
  readonly version: number
  readonly state: CommentState
  readonly article: DiscussedArticle
  /** ISO 8601 UTC. */
  readonly at: string
  readonly held: readonly FlagCode[]
  readonly flags: readonly Flag[]
  readonly phone: boolean
  /** The edition still shows it though it is no longer approved. */
  readonly baked: boolean
  readonly edited?: true
  /** What was sent, where staff mended it of late. */
  readonly first?: Omit<CommentText, 'name'>
  readonly case?: DeskCase
  readonly reply?: DeskReply
  /** Of the newsroom's; null: under none. */
  readonly topic: string | null
  /** A passage chosen for the month's report. */
  readonly quote: string | null
  /** How its article begins; '' where the edition does not say. */
  readonly lead: string
  /** Readers' reports that wait for an answer. */
  readonly reported?: number
  /** Who else has it before them. */
  readonly reader?: string
  readonly history: readonly {
    readonly by: string
    readonly at: string
    readonly deed:
      | Verdict
      | 'edit'
      | 'undo'
      | 'topic'
      | 'quote'
      | 'object'
      | 'dismiss'
      | AnswerAction
    readonly reason?: string
    readonly note?: string
  }[]
}
