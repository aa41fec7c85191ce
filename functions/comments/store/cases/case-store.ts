import type { Comment } from '../../domain/comment.ts'
import type { CaseSummary } from './case-summary.ts'

export interface CaseStore {
  /** Every case, and every reply without one, by comment. */
  cases(): Promise<readonly CaseSummary[]>
  /** Approved comments whose reply was published or corrected last. */
  latestAnswered(limit: number): Promise<readonly Comment[]>
}
