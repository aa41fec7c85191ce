import type { Comment, State, Verdict } from './comment.ts'

/** Who may become what. Anything else is a conflict; stores only compare and set. */
export const transitions: Readonly<Record<Verdict, { from: readonly State[]; to: State }>> = {
  approve: { from: ['pending'], to: 'approved' },
  reject: { from: ['pending', 'approved'], to: 'rejected' },
  restore: { from: ['approved', 'rejected'], to: 'pending' },
}

/** Everything that leaves a line in the log. Each but `reveal` makes the comment one version older. */
export type Deed = Verdict | 'keep' | 'withdraw' | 'erase' | 'expire' | 'reveal'

/** Who the log names where a reader did it. */
export const reader = 'reader'

/** Who the log names where a comment went because its time was over. */
export const sweeper = 'sweep'

/** An entry of the log: who did what to which comment, and no personal data. */
export interface LogEntry {
  /** The whole line as stored: sorts by time, and is the cursor of the next page. */
  readonly id: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly by: string
  readonly deed: Deed
  readonly comment: string
  /** The comment's version after this deed. */
  readonly version: number
}

/** Being made of its own content, a line written twice is still one line: writing it is idempotent. */
export function logLine(entry: Omit<LogEntry, 'id'>): string {
  return [entry.at, entry.comment, entry.version, entry.deed, entry.by].join(' ')
}

export function readLogLine(line: string): LogEntry {
  const [at = '', comment = '', version = '', deed = '', ...by] = line.split(' ')
  return { id: line, at, by: by.join(' '), deed: deed as Deed, comment, version: Number(version) }
}

/** The lines a comment must have in the log: one for each of its versions. */
export function versionLines(comment: Comment): readonly string[] {
  const kept = {
    at: comment.at,
    by: reader,
    deed: 'keep',
    comment: comment.id,
    version: 1,
  } as const
  return [
    logLine(kept),
    ...comment.decisions.map((decision) =>
      logLine({ ...decision, deed: decision.verdict, comment: comment.id }),
    ),
  ]
}
