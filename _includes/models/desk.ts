import type { CommentText, CommentState, Verdict } from './comment.ts'
import type { Discussed } from './discussion.ts'

export type FlagCode =
  | 'link'
  | 'phone'
  | 'capitals'
  | 'repeat'
  | 'mixed'
  | 'invisible'
  | 'marks'
  | 'official'
  | 'busy'

/** In any state. The type keeps it out of readers' listings. */
export interface DeskComment extends CommentText {
  readonly id: string
  readonly version: number
  readonly state: CommentState
  readonly article: Discussed
  /** ISO 8601 UTC. */
  readonly at: string
  readonly held: readonly FlagCode[]
  readonly phone: boolean
  /** The edition still shows it though it is no longer approved. */
  readonly baked: boolean
  readonly decisions: readonly {
    readonly by: string
    readonly at: string
    readonly verdict: Verdict
    readonly reason?: string
  }[]
}

/** A code for the log, as words could name a person. */
export const erasureReasons = ['request', 'spam', 'illegal', 'mistake'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** `conflicts`: someone else settled them first. `undo`: `ID.version` each. */
export interface DeskOutcome {
  readonly settled: number
  readonly conflicts: number
  readonly missing: number
  readonly undo: readonly string[]
}

export interface DeskQueue {
  readonly moderator: string
  readonly state: DeskComment['state']
  readonly comments: readonly DeskComment[]
  readonly next: string | null
  /** Comments looked at for this page; `on`: it continues an earlier one. */
  readonly looked: { readonly count: number; readonly on: boolean }
  readonly totals: Readonly<Record<CommentState, number>>
  readonly q: string
  readonly article: string
  readonly outcome?: DeskOutcome
  /** `ticked`: every box; `after`: the cursor of the page. */
  readonly ticked: boolean
  readonly after: string
  /** Articles whose pages are out of date: their refresh failed and waits for another try. */
  readonly waiting: number
  /** Comments that the edition still shows; `asked`: when an edition without them was asked for (ISO 8601 UTC). */
  readonly baked: { readonly total: number; readonly asked?: string }
  /** A fresh UUID for each form: the same form sent twice settles once. */
  readonly request: () => string
}

export interface DeskLog {
  readonly moderator: string
  readonly entries: readonly {
    readonly at: string
    readonly by: string
    readonly deed: string
    readonly subject: string
    readonly version?: number
  }[]
  readonly next: string | null
}

export interface DeskSessions {
  readonly moderator: string
  readonly sessions: readonly {
    readonly id: string
    readonly opened: string
    readonly seen: string
    readonly here: boolean
  }[]
}

export type Tracked =
  | { readonly state: 'pending' }
  /** Without a URL where the article no longer shows it. */
  | { readonly state: 'approved'; readonly url?: string }
  | { readonly state: 'rejected'; readonly reason?: string }
  | { readonly state: 'withdrawn' }
  /** By the desk, or because its time was over. */
  | { readonly state: 'erased' }
