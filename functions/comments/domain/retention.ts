import type { Comment, Verdict } from './comment.ts'
import { transitions } from './transition.ts'

/** How long the desk keeps what readers did not send for publishing, in days. The privacy page promises the same. */
export const retention = {
  /** A phone, counted from when its comment was first settled … */
  phoneSettled: 30,
  /** … and never longer than this from when it was sent. */
  phoneSent: 90,
  /** A rejected comment, from its rejection: as long as the law lets a decision be complained of (Luật Khiếu nại 2011, điều 9). */
  rejected: 90,
  /** A pending comment that nobody settles, from when it was sent or put back into the queue. */
  pending: 180,
} as const

/** When a comment and its phone must go, in milliseconds since 1970; undefined: not because of time. */
export interface Due {
  readonly comment: number | undefined
  readonly phone: number | undefined
}

/** `sealed`: whether a phone lies beside the comment. */
export function dueOf({ state, at, decisions }: Comment, sealed: boolean): Due {
  const since = decisions.at(-1)?.at ?? at
  const phones = [
    daysAfter(at, retention.phoneSent),
    ...decisions.map((decision) => daysAfter(decision.at, retention.phoneSettled)),
  ].filter((due) => due !== undefined)
  return {
    comment: state === 'approved' ? undefined : daysAfter(since, retention[state]),
    phone: sealed && phones.length > 0 ? Math.min(...phones) : undefined,
  }
}

/** What a decision changes: the comment's new time, and the latest that its phone may stay. */
export function dueAfter(verdict: Verdict, at: string): Due {
  const state = transitions[verdict].to
  return {
    comment: state === 'approved' ? undefined : daysAfter(at, retention[state]),
    phone: daysAfter(at, retention.phoneSettled),
  }
}

/** Undefined for what is no time: nothing is removed because an imported file could not be read. */
function daysAfter(at: string, days: number): number | undefined {
  const start = Date.parse(at)
  return Number.isNaN(start) ? undefined : start + days * 24 * 60 * 60 * 1000
}
