import type { CommentState } from '../comment.ts'
import type { WrittenFilter } from './desk-filter.ts'
import type { DeskComment } from './desk-comment.ts'
import type { Role } from '../roles.ts'

/** More comments than anybody will read: from here on only a dear captcha's answer passes. */
export const pendingCeiling = 5_000

/** A code for the log, as words could name a person. */
export const erasureReasons = ['request', 'spam', 'illegal', 'mistake'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** `conflicts`: someone else settled them first. `undo`: the request, where that can be undone. */
export interface DeskOutcome {
  readonly settled: number
  readonly conflicts: number
  readonly missing: number
  /** Of the conflicts: what others did, and to which text. */
  readonly others: readonly Pick<DeskComment, 'id' | 'title' | 'history'>[]
  readonly undo?: string
}

export interface DeskQueue extends WrittenFilter {
  readonly moderator: string
  readonly role: Role
  readonly comments: readonly DeskComment[]
  readonly next: string | null
  /** Comments looked at for this page; `on`: it continues an earlier one. */
  readonly looked: { readonly count: number; readonly on: boolean }
  readonly totals: Readonly<Record<CommentState, number>>
  /** `oldest`: when what waits longest was sent; `median`: milliseconds that the last decisions took. */
  readonly pace: { readonly oldest: string | null; readonly median: number | null }
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
