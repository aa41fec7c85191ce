import { isOpen } from '../../../../_includes/models/case.ts'
import type { CaseList } from '../../../../_includes/models/desk/desk-cases.ts'
import { vietnamAhead } from '../../domain/cases/due-time.ts'
import type { CaseSummary } from '../../store/cases/case-summary.ts'

const day = 24 * 60 * 60 * 1000

/** The cases of one list, the first due first. `by`: whose are mine. */
export function casesIn(
  list: CaseList,
  cases: readonly CaseSummary[],
  { by, now }: { readonly by: string; readonly now: number },
): readonly (CaseSummary & { readonly case: NonNullable<CaseSummary['case']> })[] {
  const at = new Date(now).toISOString()
  const sunday = endOfWeek(now)
  return cases
    .flatMap((each) =>
      each.case !== undefined && isOpen(each.case) ? [{ ...each, case: each.case }] : [],
    )
    .filter(({ case: found }) => {
      const isOverdue = found.due < at
      if (list === 'mine') return found.by === by
      if (list === 'waiting') return !isOverdue
      if (list === 'week') return !isOverdue && found.due <= sunday
      return list === 'open' || isOverdue
    })
    .toSorted(
      (one, other) => Number(one.case.due > other.case.due) - Number(one.case.due < other.case.due),
    )
}

/** When Sunday ends in Việt Nam. */
function endOfWeek(now: number): string {
  const there = Math.floor((now + vietnamAhead) / day)
  // 1970-01-01 was a Thursday.
  const left = (10 - (there % 7)) % 7
  return new Date((there + left + 1) * day - vietnamAhead).toISOString()
}
