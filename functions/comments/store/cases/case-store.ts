import type { Comment } from '../../domain/comment.ts'
import type { CaseTotal } from './case-tally.ts'
import type { CaseSummary } from './case-summary.ts'

export interface CaseStore {
  /** Every case, and every reply without one, by comment. */
  cases(): Promise<readonly CaseSummary[]>
  /** How many there are, also of comments that are gone, by unit and by what became of them. `now`: ISO 8601. */
  caseTotals(now: string): Promise<readonly CaseTotal[]>
  /** By the hash of its unit's link, where that has not ended by what was done; its time is the caller's to judge. */
  findByUnitLink(hash: string): Promise<Comment | undefined>
  /** Approved comments whose reply was published or corrected last. */
  latestAnswered(limit: number): Promise<readonly Comment[]>
}
