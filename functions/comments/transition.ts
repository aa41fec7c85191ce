import type { ErasureReason } from '../../_includes/desk.ts'
import type { Comment, State, Verdict } from './comment.ts'

/** Who may become what. Anything else is a conflict; stores only compare and set. */
export const transitions: Readonly<Record<Verdict, { from: readonly State[]; to: State }>> = {
  approve: { from: ['pending'], to: 'approved' },
  reject: { from: ['pending', 'approved'], to: 'rejected' },
  restore: { from: ['approved', 'rejected'], to: 'pending' },
}

/** What is done to a comment. Each but `reveal` makes it one version older. */
export type CommentDeed =
  | Verdict
  | 'keep'
  | 'withdraw'
  | 'erase'
  | `erase:${ErasureReason}`
  | 'expire'
  | 'reveal'

/** What concerns who may come in, or every comment at once. */
export type AccountDeed =
  | 'invite'
  | 'sign-in'
  | 'sign-out'
  | 'refuse'
  | 'token'
  | 'revoke'
  | 'remove'

/** Everything that leaves a line in the log. */
export type Deed = CommentDeed | AccountDeed

/** Who the log names where a reader did it. */
export const reader = 'reader'

/** Who the log names where a comment went because its time was over. */
export const sweeper = 'sweep'

/** Who the log names where it was done by a command on the machine. */
export const operator = 'operator'

/** Who the log names where someone came with a link that does not let in. */
export const stranger = 'stranger'

/** An entry of the log: who did what to whom or what, and no personal data of a reader. */
export interface LogEntry {
  /** The whole line as stored: sorts by time, and is the cursor of the next page. */
  readonly id: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly by: string
  readonly deed: Deed
  /** The comment's id; else a person, a session, or `NAME/TOKEN`. Never with a space. */
  readonly subject: string
  /** The comment's version after this deed; the others have none. */
  readonly version?: number
}

/** Being made of its own content, a line written twice is still one line: writing it is idempotent. */
export function logLine(entry: Omit<LogEntry, 'id'>): string {
  return [entry.at, entry.subject, entry.version ?? '-', entry.deed, entry.by].join(' ')
}

export function readLogLine(line: string): LogEntry {
  const [at = '', subject = '', version = '', deed = '', ...by] = line.split(' ')
  const entry = { id: line, at, by: by.join(' '), deed: deed as Deed, subject }
  return version === '-' ? entry : { ...entry, version: Number(version) }
}

/** The log's lines of this kind are as many as all versions together. */
export function makesVersion({ deed, version }: LogEntry): boolean {
  return version !== undefined && deed !== 'reveal'
}

/** The lines a comment must have in the log: one for each of its versions. */
export function versionLines(comment: Comment): readonly string[] {
  const kept = {
    at: comment.at,
    by: reader,
    deed: 'keep',
    subject: comment.id,
    version: 1,
  } as const
  return [
    logLine(kept),
    ...comment.decisions.map((decision) =>
      logLine({ ...decision, deed: decision.verdict, subject: comment.id }),
    ),
  ]
}
