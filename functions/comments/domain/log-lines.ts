import type { ErasureReason } from '../../../_includes/models/desk/desk-queue.ts'
import type { Comment, Reveal, Verdict } from './comment.ts'
import type { AnswerLine } from './cases/lines.ts'
import type { HistoryLine } from './history.ts'

/** Each but the last four raises the comment's version. */
export type CommentAction =
  | Verdict
  | 'keep'
  | 'edit'
  | 'edit:approve'
  | 'undo'
  | 'topic'
  | 'quote'
  | 'object'
  | 'dismiss'
  | AnswerLine['deed']
  | 'withdraw'
  | 'erase'
  | `erase:${ErasureReason}`
  | 'expire'
  | 'reveal'
  | 'expire-phone'
  | 'expire-text'
  | 'expire-word'

export type AccountAction =
  | 'invite'
  | 'sign-in'
  | 'sign-out'
  | 'end-session'
  | 'refuse'
  | 'token'
  | 'revoke'
  | 'remove'
  | 'role'
  | 'passkey'
  | 'remove-passkey'
  | 'key'
  | 'export'
  | 'import'
  | 'backup'
  | 'recover'
  | 'words'
  | 'keep-reported'
  /** Whoever declined a comment answers its objection, as nobody else may. */
  | 'alone'

/** `publish`: the log's subject also names the hash of the text that was approved. */
export type ArticleAction =
  | 'save-draft'
  | 'send-draft'
  | 'return-draft'
  | 'remove-draft'
  | 'publish'
  | 'correct-article'
  | 'move-article'
  | 'withdraw-article'
  | 'undo-article'

type LogAction = CommentAction | AccountAction | ArticleAction

/** Actors in the log who are no moderators. `sweep`: a comment's time was over. `stranger`: a bad sign-in link. */
export const byReader = 'reader'

export const bySweep = 'sweep'

export const byOperator = 'operator'

export const byStranger = 'stranger'

/** Holds no personal data of a reader. */
export interface LogEntry {
  /** From 1, without a gap: the log's order and its pages' cursor. */
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly deed: LogAction
  /** A comment's id; else a person, a session, `NAME/SESSION`, `NAME/TOKEN`, `NAME/ROLE`, a key's fingerprint, or `all`. Never with a space. */
  readonly subject: string
  readonly version?: number
  /** See `log-chain.ts`; '' in lines from before there were marks. */
  readonly mac: string
}

export type LogLine = Omit<LogEntry, 'seq' | 'mac'>

/** Made of its content alone: writing it twice leaves one line. */
export function logLine(entry: LogLine): string {
  return [entry.at, entry.subject, entry.version ?? '-', entry.deed, entry.by].join(' ')
}

export function readLogLine(line: string): LogLine {
  const [at = '', subject = '', version = '', deed = '', ...by] = line.split(' ')
  const entry = { at, by: by.join(' '), deed: deed as LogAction, subject }
  return version === '-' ? entry : { ...entry, version: Number(version) }
}

const versionless: ReadonlySet<LogAction> = new Set([
  'reveal',
  'expire-phone',
  'expire-text',
  'expire-word',
])

/** The log has as many of these lines as all comments have versions. */
export function makesVersion({ deed, version }: LogLine): boolean {
  return version !== undefined && !versionless.has(deed)
}

/** One for each version, and for each look at the phone. */
export function linesOf(
  { id: subject, at, history }: Comment,
  reveals: readonly Reveal[] = [],
): readonly string[] {
  return [
    logLine({ at, by: byReader, deed: 'keep', subject, version: 1 }),
    ...history.map((line) => logLine({ ...line, deed: logActionOf(line), subject })),
    ...reveals.map((look) => logLine({ ...look, deed: 'reveal', subject })),
  ]
}

export function logActionOf(line: HistoryLine): CommentAction {
  return line.deed === 'edit' && line.approve ? 'edit:approve' : line.deed
}
