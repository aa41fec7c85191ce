import type { Comment } from '../../domain/comment.ts'
import type { CaseSummary } from './case-summary.ts'

export interface CaseStore {
  /** Every case and reply, by comment; and approved comments whose reply was published or corrected last. */
  answers(limit: number): Promise<{
    readonly cases: readonly CaseSummary[]
    readonly latest: readonly Comment[]
  }>
}
