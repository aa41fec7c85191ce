/** Each is done by whoever comes first, and by nobody else meanwhile. */
export type Job = 'deploy' | 'edition' | 'notice' | 'sweep' | 'forget' | 'cases'

export interface Claim {
  readonly job: Job
  /** A number that only grows; a duty done for this mark need not be done again. */
  readonly mark: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** Milliseconds for which the job is the claimant's alone. */
  readonly lease: number
  /** Milliseconds after which it may be done again for the same mark; without it, never. */
  readonly renew?: number
}

/** Public comments that were taken back after an edition was drawn with them. */
export interface RetractedComments {
  readonly total: number
  /** Newest first, as many as asked for. Of an erased one only the id is left. */
  readonly comments: readonly {
    readonly comment: string
    readonly revision: number
  }[]
}

export interface SweepOptions {
  readonly now: number
  readonly limit: number
}

/** `texts`: earlier ones, of an edited comment, and what senders wrote of answers. `expired`: pending, and settled by nobody. These are erased like any erased comment. */
export interface SweepResult {
  readonly phones: number
  readonly texts: number
  readonly rejected: number
  readonly expired: number
  readonly more: boolean
}

export interface JobStore {
  /** What an edition of this revision still shows. A revision not reached yet was another store's: then all. */
  retracted(since: number, limit: number): Promise<RetractedComments>
  clearRetracted(until: number): Promise<void>
  /** `kept`: submissions ever, imported ones not counted. `waiting`: comments pending now. */
  submissionCounts(): Promise<{ readonly kept: number; readonly waiting: number }>
  /** True for one claimant alone, and only where there is something to do. */
  claim(claim: Claim): Promise<boolean>
  complete(job: Job, mark: number): Promise<void>
  /** Whoever comes next may claim it at once. */
  release(job: Job): Promise<void>
  /** Milliseconds since 1970; undefined where it was never claimed, or released since. */
  claimedAt(job: Job): Promise<number | undefined>
  /** What is past its time (`retention.ts`), oldest first: sealed phones, earlier texts, and whole comments as by `erase`. */
  sweep(options: SweepOptions): Promise<SweepResult>
  /** The mark of the duty `forget`. What was removed after `forgotten` may still be in the store's files. */
  removals(): Promise<{ readonly made: number; readonly scrubbed: number }>
  /** Rids the store's files of what was removed. False where that is still owed. */
  scrubFiles(): Promise<boolean>
}
