import type { ErasureReason } from '../../../_includes/models/desk.ts'
import type { Comment, NewComment, Reveal, Sealed, State, Verdict } from '../domain/comment.ts'
import type { DutiesStore } from './duties-store.ts'
import type { ListingStore } from './listing-store.ts'
import type { LogStore } from './log-store.ts'
import type { ModeratorStore } from './moderators-store.ts'
import type { ReadingStore } from './reading-store.ts'

/** Milliseconds a submission key is remembered. */
export const KEY_LIFE = 24 * 60 * 60 * 1000
/** Milliseconds over which an article's recent submissions are counted, and where counting stops. */
export const RECENT_SPAN = 10 * 60 * 1000
export const RECENT_CAP = 1000
/** How many times as many unproven posts an address may send as letters; they are counted apart. */
export const UNPROVEN_SHARE = 10
/** Whether something is past its time is judged by the caller's clock; it is swept up this many milliseconds later. */
export const SWEEP_DELAY = 60 * 60 * 1000

/** Who sends how much. */
interface Sender {
  /** The address as counted: an IPv4 address or an IPv6 /64, hashed. */
  readonly address: string
  readonly limit: { readonly count: number; readonly seconds: number }
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Admission extends Sender {
  /** The form's own key, if it sent one, with the SHA-256 of what it carried (without the captcha's token). */
  readonly key?: { readonly id: string; readonly digest: string }
  readonly article: string
  /** The fingerprint of a captcha answer that was judged good; undefined while nothing is proven. */
  readonly proof?: string
}

export type KeyUsed = Extract<Admitted, { readonly outcome: 'same' | 'different' }>

export type Admitted =
  /** Proven by an answer that is not spent. Nothing was counted: `recent` letters to this article in ten minutes so far. */
  | { readonly outcome: 'admitted'; readonly recent: number }
  /** Counted among this address's unproven posts, which never stand in the way of a proven one. */
  | { readonly outcome: 'unproven'; readonly recent: number }
  /** The key was used for the same content: `comment` is what it became. */
  | { readonly outcome: 'same'; readonly comment: string }
  | { readonly outcome: 'different' }
  | Limited

interface Limited {
  readonly outcome: 'limited'
  readonly retryAfter: number
}

/** It is counted for its address and its article in the step that keeps it, so that one form counts once. */
export interface Keeping extends Sender {
  readonly comment: NewComment
  readonly phone?: Sealed
  readonly key?: { readonly id: string; readonly digest: string }
  /** The captcha answer's fingerprint: spent in the same atomic step. */
  readonly captcha: { readonly id: string; readonly expires: number }
}

export type Kept =
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'same'; readonly comment: string }
  | { readonly outcome: 'different' }
  | { readonly outcome: 'spent' }
  | Limited

export interface Order {
  readonly request: string
  readonly comment: string
  /** The version the moderator saw. */
  readonly version: number
  readonly verdict: Verdict
  readonly reason?: string
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
}

export interface Erasure {
  readonly request: string
  readonly comment: string
  readonly reason?: ErasureReason
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
}

export interface Settled {
  readonly comment: string
  readonly outcome: 'done' | 'repeated' | 'conflict' | 'missing'
  readonly state: State | null
  readonly version: number
  /** The article, and whether its public listing changed: what a refresh needs. Null when nothing was done. */
  readonly article: string | null
  readonly listed: boolean
}

/** Everything about one comment, for export and backup. */
export interface Dossier {
  readonly comment: Comment
  readonly phone?: Sealed
  /** Each look at the phone, oldest first, so that the log can be written again. */
  readonly reveals: readonly Reveal[]
}

/**
 * Where comments live. Each method is one atomic step and, over the network, one round trip.
 * Every implementation keeps the promises in `tests/contracts/store.ts`.
 * Throws `StoreUnavailable` when the store cannot answer; never with a reader's words in the message.
 */
export interface CommentStore extends ListingStore, LogStore, ReadingStore {
  /** What a submission key was used for, without counting a submission; undefined if it was not. */
  findKey(key: NonNullable<Admission['key']>, now: number): Promise<KeyUsed | undefined>
  /** Letters to this article that were kept in the last ten minutes, counted up to `RECENT_CAP`. */
  recent(article: string, now: number): Promise<number>
  admit(admission: Admission): Promise<Admitted>
  keep(keeping: Keeping): Promise<Kept>
  decide(orders: readonly Order[]): Promise<readonly Settled[]>
  /**
   * The reader takes their own comment back: its text and name are erased, whatever its state. `repeated` while it is
   * still known that there was one and that it is gone.
   */
  withdraw(order: { readonly tracking: string; readonly at: string }): Promise<Settled>
  /** Removes every trace of each person: text, name, phone, tracking, search words; the log keeps id and reason alone. */
  erase(orders: readonly Erasure[]): Promise<readonly Settled[]>
  /** The sealed phone as it lies there, for whoever must first know whether it can be opened; nothing is logged. */
  sealedPhone(comment: string): Promise<Sealed | undefined>
  /** The sealed phone, with the look recorded in the log in the same step. */
  revealPhone(order: {
    readonly comment: string
    readonly by: string
    readonly at: string
  }): Promise<Sealed | undefined>
  /** Articles whose listings still wait to be refreshed, each with the revision that made it so. */
  outbox(limit: number): Promise<readonly { readonly article: string; readonly revision: number }[]>
  /** Crosses off what was refreshed, unless a newer revision has come since. */
  refreshed(
    articles: readonly { readonly article: string; readonly revision: number }[],
  ): Promise<void>
  /** Every comment, oldest first, a page at a time. */
  export(
    after: string | null,
    limit: number,
  ): Promise<{ readonly dossiers: readonly Dossier[]; readonly next: string | null }>
  /** Puts a comment back exactly as it was exported; one that is already there is left alone and answers false. */
  import(dossier: Dossier): Promise<boolean>
  /** Checks every invariant and rebuilds listings, totals and indexes from the comments; says what was wrong. */
  reconcile(): Promise<readonly string[]>
  close(): Promise<void>
}

export type Store = CommentStore & ModeratorStore & DutiesStore

/** The store cannot answer now. Its message never holds a command, a key or a reader's words. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
