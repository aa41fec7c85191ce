import type { Level } from '../../../../_includes/models/work-time.ts'
import { quoteOf } from '../changes/mark.ts'
import { type Comment, publishedAt } from '../comment.ts'
import { type Decision, decisionsInForce, topicOf } from '../history.ts'

/** What the month's figures need of a comment. No person is in it. */
export interface Counted {
  readonly id: string
  readonly article: string
  readonly at: string
  readonly topic: string | null
  /** In their order, without what was undone. */
  readonly verdicts: readonly Pick<Decision, 'at' | 'verdict' | 'reason'>[]
  readonly case?: CountedCase
  /** When a reply was first published. */
  readonly answered?: string
  readonly quote?: { readonly at: string; readonly title: string; readonly body: string }
}

export interface CountedCase {
  /** The last that had it. */
  readonly unit: { readonly key: string; readonly name: string } | null
  readonly level: Level
  readonly opened: string
  /** By which it was to be answered first. */
  readonly firstDue: string
  readonly refused?: string
  readonly unclear?: string
  /** As it stood then; undefined where nobody owed an answer. */
  readonly openAt: (time: string) => { readonly due: string } | undefined
}

export function countedOf(comment: Comment): Counted {
  const { id, article, at, history } = comment
  const body = quoteOf(comment)
  return {
    id,
    article,
    at,
    topic: topicOf(history),
    verdicts: decisionsInForce(history),
    ...(body !== null && { quote: { at: publishedAt(comment), title: comment.title, body } }),
  }
}
