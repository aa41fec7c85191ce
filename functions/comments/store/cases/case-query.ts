import type { CaseState } from '../../../../_includes/models/case.ts'
import type { CaseSummary } from './case-summary.ts'

/** Which cases. Both stores hold it against what they keep of a case beside its comment. */
export interface CaseQuery {
  readonly states: readonly CaseState[]
  /** The last one's, by its key. */
  readonly unit?: string
  /** Due then or later, and before then: ISO 8601. */
  readonly dueFrom?: string
  readonly dueBefore?: string
}

export function isWanted({ case: found, unit }: CaseSummary, query: CaseQuery): boolean {
  const { states, dueFrom = '', dueBefore } = query
  return (
    found !== undefined &&
    states.includes(found.state) &&
    (query.unit === undefined || unit?.key === query.unit) &&
    found.due >= dueFrom &&
    (dueBefore === undefined || found.due < dueBefore)
  )
}
