import { isObjectionOpen } from './objection.ts'
import type { Comment, Verdict } from './comment.ts'
import { answerRecordOf } from './cases/answer-record.ts'
import { isAnswerLine } from './cases/lines.ts'
import { decisionsOf, type HistoryLine, linesInForce, settledAt } from './history.ts'
import { isOpen } from '../../../_includes/models/case.ts'
import { transitions } from '../../../_includes/models/comment.ts'

/** Days. The privacy page promises the same. */
export const retention = {
  /** A phone and the mark of a network, counted from when its comment was first settled … */
  phoneSettled: 30,
  /** … and never longer than this from when it was sent. */
  phoneSent: 90,
  /** From its rejection: as long as the law lets a decision be complained of (Luật Khiếu nại 2011, điều 9). */
  rejected: 90,
  /** From when it was sent or put back into the queue. */
  pending: 180,
  /** The first text, counted from the edit that replaced it. */
  firstText: 90,
  /** What a sender wrote of an answer. */
  word: 90,
} as const

/** Milliseconds since 1970; undefined: never because of time. */
export interface Deadlines {
  readonly comment: number | undefined
  /** Of its phone, and of its network's mark. */
  readonly phone: number | undefined
  /** Of its earlier texts. */
  readonly text: number | undefined
  /** Of what its sender wrote of the answer. */
  readonly word: number | undefined
}

/** `traced`: its phone is kept, or the mark of its network. */
export function deadlinesOf(comment: Comment, traced: boolean): Deadlines {
  const { state, at, history, earlier } = comment
  const answeredAt = history.findLast(isAnswerLine)?.at ?? ''
  const objectedAt =
    history.findLast(({ deed }) => deed === 'object' || deed === 'dismiss')?.at ?? ''
  const since = [settledAt(history) ?? at, answeredAt, objectedAt].sort().at(-1) ?? at
  const question = answerRecordOf(linesInForce(history)).case
  const phones = [
    daysAfter(at, retention.phoneSent),
    ...decisionsOf(history).map((decision) => daysAfter(decision.at, retention.phoneSettled)),
  ].filter((due) => due !== undefined)
  const saidAt = history.find(isWordWithText)?.at
  const replaced = earlier?.[0]?.until
  const editedAt = history.find(({ version }) => version === replaced)?.at
  return {
    comment:
      state === 'approved' || isObjectionOpen(comment) || (question && isOpen(question))
        ? undefined
        : daysAfter(since, retention[state]),
    phone: traced && phones.length > 0 ? Math.min(...phones) : undefined,
    text: editedAt === undefined ? undefined : daysAfter(editedAt, retention.firstText),
    word: saidAt === undefined ? undefined : daysAfter(saidAt, retention.word),
  }
}

function isWordWithText(line: HistoryLine): boolean {
  return line.deed === 'word' && line.said !== undefined
}

/** A verdict changes no text. */
export function deadlinesAfter(verdict: Verdict, at: string): Pick<Deadlines, 'comment' | 'phone'> {
  const state = transitions[verdict].to
  return {
    comment: state === 'approved' ? undefined : daysAfter(at, retention[state]),
    phone: daysAfter(at, retention.phoneSettled),
  }
}

/** Undefined for what is no time: an unreadable date of an imported file must remove nothing. */
function daysAfter(at: string, days: number): number | undefined {
  const start = Date.parse(at)
  return Number.isNaN(start) ? undefined : start + days * 24 * 60 * 60 * 1000
}
