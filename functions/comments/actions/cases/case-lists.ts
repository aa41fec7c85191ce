import { caseStates, isOpen } from '../../../../_includes/models/case.ts'
import type { CaseList } from '../../../../_includes/models/desk/desk-cases.ts'
import { vietnamAhead } from '../../domain/cases/due-time.ts'
import { type CaseQuery, isWanted } from '../../store/cases/case-query.ts'
import type { CaseSummary } from '../../store/cases/case-summary.ts'

const day = 24 * 60 * 60 * 1000

/** The cases of one list, the first due first. `by`: whose are mine. */
export function casesIn(
  list: CaseList,
  cases: readonly CaseSummary[],
  { by, now }: { readonly by: string; readonly now: number },
): readonly (CaseSummary & { readonly case: NonNullable<CaseSummary['case']> })[] {
  const query = caseQueryOf(list, now)
  return cases
    .filter((each) => isWanted(each, query))
    .flatMap((each) => (each.case === undefined ? [] : [{ ...each, case: each.case }]))
    .filter(({ case: found }) => list !== 'mine' || found.by === by)
    .toSorted(
      (one, other) => Number(one.case.due > other.case.due) - Number(one.case.due < other.case.due),
    )
}

const open = caseStates.filter((state) => isOpen({ state }))

export function caseQueryOf(list: CaseList, now: number): CaseQuery {
  const at = new Date(now).toISOString()
  if (list === 'overdue') return { states: open, dueBefore: at }
  if (list === 'waiting') return { states: open, dueFrom: at }
  if (list === 'week') return { states: open, dueFrom: at, dueBefore: afterWeek(now) }
  return { states: open }
}

/** A moment after Sunday has ended in Việt Nam: what is due at its very end is due that week. */
function afterWeek(now: number): string {
  const there = Math.floor((now + vietnamAhead) / day)
  // 1970-01-01 was a Thursday.
  const left = (10 - (there % 7)) % 7
  return new Date((there + left + 1) * day - vietnamAhead + 1).toISOString()
}
