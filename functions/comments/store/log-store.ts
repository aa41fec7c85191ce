import type { Line, LogEntry } from '../domain/transition.ts'

/** The one log of everything that was done, and the key under which it is chained. */
export interface LogStore {
  /** Newest first. */
  log(
    after: string | null,
    limit: number,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly next: string | null }>
  /** Writes a line about what no step of the store does: an export, a backup. */
  note(line: Line): Promise<void>
  /**
   * The fingerprint of the secret key that this store is kept under; `bind` makes it that one where there is none yet, with
   * a line in the log.
   */
  keyPrint(bind?: { readonly print: string; readonly at: string }): Promise<string | undefined>
}
