import type { Discussed } from './discussion.ts'

/** Why the desk should look twice, in the rules' order. */
export type HeldReason =
  | 'link'
  | 'phone'
  | 'capitals'
  | 'repeat'
  | 'mixed'
  | 'invisible'
  | 'marks'
  | 'official'
  | 'busy'

/** A comment as moderators see it, in any state. The type keeps it out of readers' listings. */
export interface DeskComment {
  readonly id: string
  readonly version: number
  readonly state: 'pending' | 'approved' | 'rejected'
  readonly article: Discussed
  readonly name: string
  readonly title: string
  readonly body: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly held: readonly HeldReason[]
  readonly phone: boolean
  /** True where readers still find it in the edition though it was taken back. */
  readonly baked: boolean
  readonly decisions: readonly {
    readonly by: string
    readonly at: string
    readonly verdict: 'approve' | 'reject' | 'restore'
    readonly reason?: string
  }[]
}

/** Why a comment was erased for good, as the log keeps it: a code, since words could name a person. */
export const erasureReasons = ['request', 'spam', 'illegal', 'mistake'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** How many were settled, how many someone else had settled first or are gone, and what may be undone. */
export interface DeskOutcome {
  readonly settled: number
  readonly conflicts: number
  readonly missing: number
  /** `ID.version` of each comment, as forms send them. */
  readonly undo: readonly string[]
}

/** The queue, or a decided list, as the desk shows it. */
export interface DeskQueue {
  readonly moderator: string
  readonly state: DeskComment['state']
  readonly comments: readonly DeskComment[]
  readonly next: string | null
  /** How many comments were looked at for this page, and whether it goes on from an earlier one. */
  readonly looked: { readonly count: number; readonly on: boolean }
  readonly totals: {
    readonly pending: number
    readonly approved: number
    readonly rejected: number
  }
  readonly q: string
  readonly article: string
  /** Said after a decision of this moderator's. */
  readonly outcome?: DeskOutcome
  /** Whether the boxes of the whole page are to be ticked, and the cursor it begins after. */
  readonly ticked: boolean
  readonly after: string
  /** Articles whose readers do not yet see the present: refreshes that failed and wait for another try. */
  readonly waiting: number
  /** How many taken-back comments the edition still shows, and when one without them was asked for (ISO 8601 UTC). */
  readonly baked: { readonly total: number; readonly asked?: string }
  /** Fresh UUIDs, one a form: the same form sent twice settles once. */
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

/** What the reader of a tracking page may know. */
export type Tracked =
  | { readonly state: 'pending' }
  /** Without an address where the article no longer shows it. */
  | { readonly state: 'approved'; readonly url?: string }
  | { readonly state: 'rejected'; readonly reason?: string }
  | { readonly state: 'withdrawn' }
  /** By the desk, or because its time was over. */
  | { readonly state: 'erased' }
