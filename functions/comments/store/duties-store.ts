/** What the desk must see to beside its answers; each is done by whoever comes first, and by nobody else meanwhile. */
export type Duty = 'deploy' | 'notice' | 'sweep' | 'forget'

export interface Claim {
  readonly duty: Duty
  /** What makes it due: a number that only grows. A duty done for this mark need not be done again. */
  readonly mark: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** Milliseconds for which the duty is the claimant's alone. */
  readonly lease: number
  /** Milliseconds after which even what was done for this mark may be done again; without it, never. */
  readonly renew?: number
}

/** Public comments that were taken back after an edition was drawn with them. */
export interface TakenBack {
  readonly total: number
  /** Newest first, as many as were asked for. Of an erased one the id is all that is left. */
  readonly comments: readonly {
    readonly comment: string
    /** The revision of the taking back. */
    readonly revision: number
  }[]
}

export interface Sweeping {
  /** Milliseconds since 1970. */
  readonly now: number
  /** At most so many phones and comments go in this step. */
  readonly limit: number
}

/** How many went. `rejected` and `expired` (pending, and settled by nobody) were erased like any erased comment. */
export interface Swept {
  readonly phones: number
  readonly rejected: number
  readonly expired: number
  /** True where the limit was reached, so that more may be past their time. */
  readonly more: boolean
}

export interface DutiesStore {
  /**
   * Which comments were listed at or before this revision, taken back after it, and are not listed again? An edition
   * drawn at this revision still shows them. A revision that this store has not reached was another store's: then
   * whatever was taken back may be shown.
   */
  takenBack(since: number, limit: number): Promise<TakenBack>
  /** Forgets what was taken back up to this revision, because an edition without it stands. */
  forgetTakenBack(until: number): Promise<void>
  /** How many submissions were kept, ever (imported ones not counted), and how many comments are pending now. */
  arrived(): Promise<{ readonly kept: number; readonly waiting: number }>
  /** Takes a duty for the lease's time: true for one claimant alone, and only where there is something to do. */
  claim(claim: Claim): Promise<boolean>
  /** Done up to this mark. */
  fulfil(duty: Duty, mark: number): Promise<void>
  /** Could not be done: whoever comes next may claim it at once. */
  release(duty: Duty): Promise<void>
  /** When the duty was last claimed, in milliseconds since 1970, if it was and was not released since. */
  claimedAt(duty: Duty): Promise<number | undefined>
  /**
   * Removes what is past its time (`retention.ts`), oldest first: sealed phones; and whole comments, of which no trace is
   * left but the log's, as after `erase`.
   */
  sweep(sweeping: Sweeping): Promise<Swept>
  /**
   * How often something personal was removed, ever: erased, withdrawn or swept. It is the mark of the duty `forget`, and
   * `forgotten` is up to where that was done: of what was removed after it, the store's files may still hold every word.
   */
  removals(): Promise<{ readonly made: number; readonly forgotten: number }>
  /**
   * Rids the store's files of whatever was removed before. False where that could not be done or seen to its end: then it
   * is still owed.
   */
  forget(): Promise<boolean>
}
