import type { CommentText, CommentState, Verdict } from './comment.ts'
import type { DiscussedArticle } from './discussion.ts'

export type FlagCode =
  | 'link'
  | 'phone'
  | 'capitals'
  | 'repeat'
  | 'mixed'
  | 'invisible'
  | 'marks'
  | 'official'
  | 'busy'

/** In any state. The type keeps it out of readers' listings. */
export interface DeskComment extends CommentText {
  readonly id: string
  readonly version: number
  readonly state: CommentState
  readonly article: DiscussedArticle
  /** ISO 8601 UTC. */
  readonly at: string
  readonly held: readonly FlagCode[]
  readonly phone: boolean
  /** The edition still shows it though it is no longer approved. */
  readonly baked: boolean
  readonly decisions: readonly {
    readonly by: string
    readonly at: string
    readonly verdict: Verdict
    readonly reason?: string
  }[]
}
