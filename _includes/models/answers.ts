import type { DiscussedArticle, ListedComment } from './discussion.ts'

/** What became of the questions that one unit has had. */
export interface UnitCounts {
  /** Null: of those that no unit has had. */
  readonly unit: string | null
  readonly received: number
  readonly answered: number
  readonly onTime: number
  readonly waiting: number
  readonly overdue: number
  readonly refused: number
}

export interface Answers {
  readonly latest: readonly {
    readonly comment: ListedComment
    readonly article: DiscussedArticle
  }[]
  readonly units: readonly UnitCounts[]
  readonly total: UnitCounts
}
