import type { LogLine, LogEntry } from '../domain/log-lines.ts'

export interface LogStore {
  /** Newest first. */
  log(
    after: string | null,
    limit: number,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly next: string | null }>
  /** About what no step of the store does: an export, a backup. */
  appendLog(line: LogLine): Promise<void>
  /** The fingerprint of this store's secret key; `bind` sets it where there is none yet, with a line in the log. */
  keyFingerprint(bind?: {
    readonly fingerprint: string
    readonly at: string
  }): Promise<string | undefined>
}
