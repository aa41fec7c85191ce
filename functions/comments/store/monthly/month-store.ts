import type { Comment } from '../../domain/comment.ts'
import type { CommentRecord } from '../../domain/monthly/comment-record.ts'

export interface CountedQuery {
  /** `YYYY-MM`, each beside the one before. */
  readonly months: readonly string[]
  /** Where ids of the first month begin, and where those of the last have ended. */
  readonly since: string
  readonly until: string
  readonly after: string | null
  readonly limit: number
}

export interface CountedPage {
  readonly comments: readonly Comment[]
  /** What stays of those that are gone. */
  readonly records: readonly CommentRecord[]
  readonly next: string | null
}

export interface MonthStore {
  /**
   * Whatever was sent in these months, whatever was done in them about what was sent before, and what was owed an answer at their ends;
   * perhaps more, and each once. It takes as long as there is of these, however many comments are kept.
   */
  counted(query: CountedQuery): Promise<CountedPage>
}
