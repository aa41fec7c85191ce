import type { ErasureReason } from '../../../_includes/models/desk/desk-queue.ts'
import type {
  Comment,
  NewComment,
  Reveal,
  SealedPhone,
  CommentState,
  Verdict,
} from '../domain/comment.ts'
import type { Load } from '../domain/load.ts'
import type { CaseStore } from './cases/case-store.ts'
import type { PublicationStore } from './cases/publication-store.ts'
import type { JobStore } from './jobs-store.ts'
import type { ListingStore, WaitingListing } from './listing-store.ts'
import type { LogStore } from './log-store.ts'
import type { ModeratorStore } from './moderators-store.ts'
import type { PasskeyStore } from './passkey-store.ts'
import type { DeskStore, QueryStore } from './query-store.ts'
import type { ClaimStore } from './queue/claim-store.ts'
import type { ObjectionStore } from './queue/objection-store.ts'
import type { SelectionStore } from './queue/selection-store.ts'
import type { MonthStore } from './monthly/month-store.ts'
import type { RecordStore } from './cases/record-store.ts'
import type { ReportStore } from './report-store.ts'
import type { WordStore } from './word-store.ts'

/** Milliseconds for which a submission key is remembered. */
export const KEY_LIFE = 24 * 60 * 60 * 1000
/** Milliseconds over which submissions are counted, and where counting stops. */
export const RECENT_SPAN = 10 * 60 * 1000
export const RECENT_CAP = 1000
/** An address may send so many times more unproven posts than submissions. */
export const UNPROVEN_FACTOR = 10
/** A /48 may send so many times more than each of its 65,536 /64s. */
export const WIDE_FACTOR = 10
/** Milliseconds. What is past its time is judged by the caller's clock, and swept up later. */
export const SWEEP_DELAY = 60 * 60 * 1000

interface Sender {
  /** An IPv4 address or an IPv6 /64, hashed; then its /48, which may send `WIDE_FACTOR` times as much. */
  readonly addresses: readonly string[]
  readonly limit: { readonly count: number; readonly seconds: number }
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface AdmissionRequest extends Sender {
  /** With the SHA-256 of the form's content (without the captcha's token). */
  readonly key?: { readonly id: string; readonly digest: string }
  readonly article: string
  /** The fingerprint of a good captcha answer; undefined while nothing is proven. */
  readonly proof?: string
}

export type KeyUsed = Extract<AdmissionResult, { readonly outcome: 'same' | 'different' }>

export type AdmissionResult =
  /** The answer is not spent, nothing was counted. */
  | ({ readonly outcome: 'admitted' } & Admitted)
  /** Counted apart: unproven posts never stand in the way of a proven one. */
  | ({ readonly outcome: 'unproven' } & Admitted)
  /** The key was used for the same content. */
  | { readonly outcome: 'same'; readonly comment: string }
  | { readonly outcome: 'different' }
  | Limited

interface Admitted extends Load {
  /** The version of the list of words; 0 where none was saved. */
  readonly words: number
}

interface Limited {
  readonly outcome: 'limited'
  readonly retryAfter: number
}

/** Counted in the step that keeps it, so that one form counts once. */
export interface KeepRequest extends Sender {
  readonly comment: NewComment
  readonly phone?: SealedPhone
  /** Marks of its sender's networks, narrowest first: beside the comment, never in it, and gone with the phone's timer. */
  readonly networks: readonly string[]
  readonly key?: { readonly id: string; readonly digest: string }
  readonly captcha: { readonly id: string; readonly expires: number }
}

export type KeepResult =
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'same'; readonly comment: string }
  | { readonly outcome: 'different' }
  | { readonly outcome: 'spent' }
  | Limited

export interface DecisionRequest {
  readonly request: string
  readonly comment: string
  readonly version: number
  readonly verdict: Verdict
  readonly reason?: string
  readonly note?: string
  readonly by: string
  readonly at: string
}

export interface ErasureRequest {
  readonly request: string
  readonly comment: string
  /** Without one, whatever it is by now. */
  readonly version?: number
  readonly reason?: ErasureReason
  readonly by: string
  readonly at: string
}

/** One line more in its history; the rules made `next` of `before`, and it counts only where that still stands. */
export interface Revision {
  readonly before: Comment
  readonly next: Comment
}

export interface ActionResult {
  readonly comment: string
  readonly outcome: 'done' | 'repeated' | 'conflict' | 'missing'
  readonly state: CommentState | null
  readonly version: number
  /** Null when nothing was done. */
  readonly article: string | null
  readonly listed: boolean
  /** The page of answers shows or counts it otherwise. */
  readonly answers?: true
}

export interface ExportedComment {
  readonly comment: Comment
  readonly phone?: SealedPhone
  /** Oldest first, so that the log can be written again. */
  readonly reveals: readonly Reveal[]
}

/** Each method is one atomic step and one round trip. Throws `StoreUnavailable`, never with a reader's words. */
export interface CommentStore extends CaseStore, ListingStore, LogStore, QueryStore {
  /** Counts no submission. */
  findKey(key: NonNullable<AdmissionRequest['key']>, now: number): Promise<KeyUsed | undefined>
  load(article: string, now: number): Promise<Load>
  admit(admission: AdmissionRequest): Promise<AdmissionResult>
  keep(keeping: KeepRequest): Promise<KeepResult>
  decide(requests: readonly DecisionRequest[]): Promise<readonly ActionResult[]>
  /** Each on its own, as decisions are. */
  revise(revisions: readonly Revision[]): Promise<readonly ActionResult[]>
  /** Whatever its state. `repeated` while it is still known that there was one. */
  withdraw(order: { readonly tracking: string; readonly at: string }): Promise<ActionResult>
  /** Text, name, phone, tracking, search words; the log keeps id and reason alone. */
  erase(requests: readonly ErasureRequest[]): Promise<readonly ActionResult[]>
  /** Not logged: for whoever must first know whether it can be opened. */
  sealedPhone(comment: string): Promise<SealedPhone | undefined>
  /** Logged in the same step. */
  revealPhone(order: {
    readonly comment: string
    readonly by: string
    readonly at: string
  }): Promise<SealedPhone | undefined>
  outbox(limit: number): Promise<readonly WaitingListing[]>
  /** Unless a newer revision has come since. */
  refreshed(listings: readonly WaitingListing[]): Promise<void>
  export(
    after: string | null,
    limit: number,
  ): Promise<{ readonly exports: readonly ExportedComment[]; readonly next: string | null }>
  /** Exactly as exported; one that is already there is left alone and answers false. */
  import(exported: ExportedComment): Promise<boolean>
  /** Rebuilds listings, totals and indexes from the comments; says what was wrong. */
  reconcile(): Promise<readonly string[]>
  close(): Promise<void>
}

export type Store = CommentStore &
  ModeratorStore &
  PasskeyStore &
  JobStore &
  WordStore &
  ReportStore &
  ClaimStore &
  DeskStore &
  RecordStore &
  MonthStore &
  SelectionStore &
  PublicationStore &
  ObjectionStore

/** The message never holds a command, a key or a reader's words. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
