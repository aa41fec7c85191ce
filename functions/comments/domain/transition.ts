import type { ErasureReason } from '../../../_includes/models/desk.ts'
import type { Comment, State, Verdict } from './comment.ts'

/** Who may become what. Anything else is a conflict; stores only compare and set. */
export const transitions: Readonly<Record<Verdict, { from: readonly State[]; to: State }>> = {
  approve: { from: ['pending'], to: 'approved' },
  reject: { from: ['pending', 'approved'], to: 'rejected' },
  restore: { from: ['approved', 'rejected'], to: 'pending' },
}

/** What is done to a comment. Each but the last two makes it one version older. */
export type CommentDeed =
  | Verdict
  | 'keep'
  | 'withdraw'
  | 'erase'
  | `erase:${ErasureReason}`
  | 'expire'
  | 'reveal'
  | 'expire-phone'

/** What concerns who may come in, or every comment at once. */
export type AccountDeed =
  | 'invite'
  | 'sign-in'
  | 'sign-out'
  | 'refuse'
  | 'token'
  | 'revoke'
  | 'remove'
  | 'key'
  | 'export'
  | 'import'
  | 'backup'
  | 'recover'

/** Everything that leaves a line in the log. */
type Deed = CommentDeed | AccountDeed

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
  /** 1 for the first line, one more for each: the order of the log, and the cursor of its pages. */
  readonly seq: number
  /** ISO 8601 UTC. */
  readonly at: string
  readonly by: string
  readonly deed: Deed
  /** The comment's id; else a person, a session, `NAME/TOKEN`, a key's fingerprint, or `all`. Never with a space. */
  readonly subject: string
  /** The comment's version after this deed; the others have none. */
  readonly version?: number
  /** See `log-chain.ts`; '' in the lines from before there were marks. */
  readonly mac: string
}

/** What a line says. */
export type Line = Omit<LogEntry, 'seq' | 'mac'>

/** Being made of its own content, a line written twice is still one line: writing it is idempotent. */
export function logLine(entry: Line): string {
  return [entry.at, entry.subject, entry.version ?? '-', entry.deed, entry.by].join(' ')
}

export function readLogLine(line: string): Line {
  const [at = '', subject = '', version = '', deed = '', ...by] = line.split(' ')
  const entry = { at, by: by.join(' '), deed: deed as Deed, subject }
  return version === '-' ? entry : { ...entry, version: Number(version) }
}

/** The log's lines of this kind are as many as all versions together. */
export function makesVersion({ deed, version }: Line): boolean {
  return version !== undefined && deed !== 'reveal' && deed !== 'expire-phone'
}

/** What can be seen wrong in a log by counting: `written` is the number of its last line as that was written. */
export function logProblems(counted: {
  readonly entries: number
  readonly versions: number
  readonly written: number
  readonly kept: number
}): readonly string[] {
  const { entries, versions, written, kept } = counted
  return [
    ...(entries === versions ? [] : [`The log holds ${entries} entries for ${versions} versions.`]),
    ...(kept === written ? [] : [`The log ends at line ${kept}, but ${written} were written.`]),
  ]
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
