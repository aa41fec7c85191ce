import type { ErasureReason } from '../../../_includes/models/desk.ts'
import type { Comment, NewComment, Reveal, Sealed, State, Verdict } from '../domain/comment.ts'
import type { DutiesStore } from './duties-store.ts'
import type { ListingStore } from './listing-store.ts'
import type { LogStore } from './log-store.ts'
import type { ModeratorStore } from './moderators-store.ts'
import type { ReadingStore } from './reading-store.ts'

/** Milliseconds for which a submission key is remembered. */
export const KEY_LIFE = 24 * 60 * 60 * 1000
/** Milliseconds over which an article's submissions are counted, and where counting stops. */
export const RECENT_SPAN = 10 * 60 * 1000
export const RECENT_CAP = 1000
/** An address may send so many times more unproven posts than submissions. */
export const UNPROVEN_SHARE = 10
/** Milliseconds. What is past its time is judged by the caller's clock, and swept up later. */
export const SWEEP_DELAY = 60 * 60 * 1000

interface Sender {
  /** An IPv4 address or an IPv6 /64, hashed. */
  readonly address: string
  readonly limit: { readonly count: number; readonly seconds: number }
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Admission extends Sender {
  /** With the SHA-256 of the form's content (without the captcha's token). */
  readonly key?: { readonly id: string; readonly digest: string }
  readonly article: string
  /** The fingerprint of a good captcha answer; undefined while nothing is proven. */
  readonly proof?: string
}

export type KeyUsed = Extract<Admitted, { readonly outcome: 'same' | 'different' }>

export type Admitted =
  /** The answer is not spent, nothing was counted. `recent`: submissions to this article in ten minutes. */
  | { readonly outcome: 'admitted'; readonly recent: number }
  /** Counted apart: unproven posts never stand in the way of a proven one. */
  | { readonly outcome: 'unproven'; readonly recent: number }
  /** The key was used for the same content. */
  | { readonly outcome: 'same'; readonly comment: string }
  | { readonly outcome: 'different' }
  | Limited

interface Limited {
  readonly outcome: 'limited'
  readonly retryAfter: number
}

/** Counted in the step that keeps it, so that one form counts once. */
export interface Keeping extends Sender {
  readonly comment: NewComment
  readonly phone?: Sealed
  readonly key?: { readonly id: string; readonly digest: string }
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
  readonly version: number
  readonly verdict: Verdict
  readonly reason?: string
  readonly by: string
  readonly at: string
}

export interface Erasure {
  readonly request: string
  readonly comment: string
  readonly reason?: ErasureReason
  readonly by: string
  readonly at: string
}

export interface Settled {
  readonly comment: string
  readonly outcome: 'done' | 'repeated' | 'conflict' | 'missing'
  readonly state: State | null
  readonly version: number
  /** Null when nothing was done. */
  readonly article: string | null
  readonly listed: boolean
}

export interface Dossier {
  readonly comment: Comment
  readonly phone?: Sealed
  /** Oldest first, so that the log can be written again. */
  readonly reveals: readonly Reveal[]
}

/** Each method is one atomic step and one round trip. Throws `StoreUnavailable`, never with a reader's words. */
export interface CommentStore extends ListingStore, LogStore, ReadingStore {
  /** Counts no submission. */
  findKey(key: NonNullable<Admission['key']>, now: number): Promise<KeyUsed | undefined>
  recent(article: string, now: number): Promise<number>
  admit(admission: Admission): Promise<Admitted>
  keep(keeping: Keeping): Promise<Kept>
  decide(orders: readonly Order[]): Promise<readonly Settled[]>
  /** Whatever its state. `repeated` while it is still known that there was one. */
  withdraw(order: { readonly tracking: string; readonly at: string }): Promise<Settled>
  /** Text, name, phone, tracking, search words; the log keeps id and reason alone. */
  erase(orders: readonly Erasure[]): Promise<readonly Settled[]>
  /** Not logged: for whoever must first know whether it can be opened. */
  sealedPhone(comment: string): Promise<Sealed | undefined>
  /** Logged in the same step. */
  revealPhone(order: {
    readonly comment: string
    readonly by: string
    readonly at: string
  }): Promise<Sealed | undefined>
  /** Listings that wait to be refreshed, each with the revision that made it so. */
  outbox(limit: number): Promise<readonly { readonly article: string; readonly revision: number }[]>
  /** Unless a newer revision has come since. */
  refreshed(
    articles: readonly { readonly article: string; readonly revision: number }[],
  ): Promise<void>
  export(
    after: string | null,
    limit: number,
  ): Promise<{ readonly dossiers: readonly Dossier[]; readonly next: string | null }>
  /** Exactly as exported; one that is already there is left alone and answers false. */
  import(dossier: Dossier): Promise<boolean>
  /** Rebuilds listings, totals and indexes from the comments; says what was wrong. */
  reconcile(): Promise<readonly string[]>
  close(): Promise<void>
}

export type Store = CommentStore & ModeratorStore & DutiesStore

/** The message never holds a command, a key or a reader's words. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
