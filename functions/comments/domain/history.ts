import { type CommentState, transitions, type Verdict } from '../../../_includes/models/comment.ts'
import { type AnswerLine, isAnswerLine, type Line } from './cases/lines.ts'

interface VerdictLine extends Line {
  readonly deed: Verdict
  readonly reason?: string
  readonly note?: string
}

/** Title and text were replaced; `approve`: and published in the same step. */
interface EditLine extends Line {
  readonly deed: 'edit'
  readonly approve?: true
}

/** `undone`: the request whose line came before; `state`: what was there before that. */
interface UndoLine extends Line {
  readonly deed: 'undo'
  readonly undone: string
  readonly state: CommentState
}

/** Put under a topic of the newsroom, or under none. */
interface TopicLine extends Line {
  readonly deed: 'topic'
  readonly topic: string | null
}

/** A passage was chosen for the month's report, or none: UTF-16 offsets into the body of that digest's text. */
interface QuoteLine extends Line {
  readonly deed: 'quote'
  readonly quote: { readonly start: number; readonly end: number } | null
}

/** Its sender says why it should not have been declined. */
interface ObjectLine extends Line {
  readonly deed: 'object'
  readonly text: string
}

interface DismissLine extends Line {
  readonly deed: 'dismiss'
}

/** Says something about a comment, and leaves its state and text as they are. */
type MarkLine = TopicLine | QuoteLine | ObjectLine | DismissLine

const markDeeds = ['topic', 'quote', 'object', 'dismiss'] as const

/** What staff did to a comment: each line made one version. */
export type HistoryLine = VerdictLine | EditLine | UndoLine | MarkLine | AnswerLine

/** A verdict of the history, as programs have always been told it. */
export type Decision = Omit<VerdictLine, 'deed'> & { readonly verdict: Verdict }

export function decisionsOf(history: readonly HistoryLine[]): readonly Decision[] {
  return history.flatMap((line) => {
    const verdict = verdictOf(line)
    if (verdict === undefined) return []
    const { request, by, at, version, digest } = line
    const because = 'reason' in line && line.reason !== undefined ? { reason: line.reason } : {}
    const note = 'note' in line && line.note !== undefined ? { note: line.note } : {}
    return [{ request, by, at, verdict, ...because, ...note, version, digest }]
  })
}

function verdictOf(line: HistoryLine): Verdict | undefined {
  if (line.deed === 'undo' || isStateless(line)) return undefined
  if (line.deed !== 'edit') return line.deed
  return line.approve && 'approve'
}

/** After the first so many lines. */
export function stateAfter(history: readonly HistoryLine[], lines = history.length): CommentState {
  const line = history.slice(0, lines).findLast((each) => !isStateless(each))
  if (line === undefined || isStateless(line)) return 'pending'
  if (line.deed === 'undo') return line.state
  if (line.deed !== 'edit') return transitions[line.deed].to
  return line.approve ? 'approved' : 'pending'
}

/** When it came into its state; undefined: it never left the first. */
export function settledAt(history: readonly HistoryLine[]): string | undefined {
  const last = history.findLastIndex(
    (_, index) => stateAfter(history, index + 1) !== stateAfter(history, index),
  )
  return history[last]?.at
}

/** The approval since which it is public: neither a mended letter nor what was undone makes it new. */
export function approvalOf(history: readonly HistoryLine[]): HistoryLine | undefined {
  return history.findLast(
    (line, index) => verdictOf(line) === 'approve' && stateAfter(history, index) !== 'approved',
  )
}

/** The verdict by which it stands as it does: what was undone is none. */
export function verdictInForce(history: readonly HistoryLine[]): Decision | undefined {
  return decisionsInForce(history).at(-1)
}

export function decisionsInForce(history: readonly HistoryLine[]): readonly Decision[] {
  const undone = undoneIn(history)
  return decisionsOf(history).filter(({ request }) => !undone.has(request))
}

/** The last of them that was not undone. */
export function markInForce<Deed extends MarkLine['deed']>(
  history: readonly HistoryLine[],
  deed: Deed,
): Extract<MarkLine, { readonly deed: Deed }> | undefined {
  const undone = undoneIn(history)
  return history.findLast(
    (line): line is Extract<MarkLine, { readonly deed: Deed }> =>
      line.deed === deed && !undone.has(line.request),
  )
}

/** A key of the newsroom's topics; null: none. */
export function topicOf(history: readonly HistoryLine[]): string | null {
  return markInForce(history, 'topic')?.topic ?? null
}

function isStateless(line: HistoryLine): line is MarkLine | AnswerLine {
  return markDeeds.some((deed) => deed === line.deed) || isAnswerLine(line)
}

/** An edit that was undone is none. */
export function isEdited(history: readonly HistoryLine[]): boolean {
  const undone = undoneIn(history)
  return history.some(({ deed, request }) => deed === 'edit' && !undone.has(request))
}

/** Without what was undone, and the undoing. */
export function linesInForce(history: readonly HistoryLine[]): readonly HistoryLine[] {
  const undone = undoneIn(history)
  return history.filter(({ deed, request }) => deed !== 'undo' && !undone.has(request))
}

function undoneIn(history: readonly HistoryLine[]): ReadonlySet<string> {
  return new Set(history.flatMap((line) => (line.deed === 'undo' ? [line.undone] : [])))
}
