import type { UnitCounts } from '../../../../_includes/models/answers.ts'
import { isOpen } from '../../../../_includes/models/case.ts'
import type { Unit } from '../../../../_includes/models/newsroom.ts'
import type { CaseSummary } from '../../store/cases/case-summary.ts'

/** In the newsroom's order; then units that are gone, and what no unit has had. */
export function countUnits(
  cases: readonly CaseSummary[],
  units: readonly Unit[],
  now: string,
): readonly UnitCounts[] {
  const byKey = Map.groupBy(cases, ({ unit }) => unit?.key ?? '')
  const order = [...units.map(({ key }) => key), ...[...byKey.keys()].toSorted()]
  return [...new Set(order)]
    .filter((key) => byKey.has(key) && key !== '')
    .concat(byKey.has('') ? [''] : [])
    .map((key) => {
      const own = byKey.get(key) ?? []
      const name = units.find((unit) => unit.key === key)?.name ?? own.at(-1)?.unit?.name
      return countCases(own, name ?? null, now)
    })
}

/** Answered and on time: by the first answer. A reply without a case is never on time. */
export function countCases(
  cases: readonly CaseSummary[],
  unit: string | null,
  now: string,
): UnitCounts {
  const count = (holds: (found: CaseSummary['case']) => boolean): number =>
    cases.filter((each) => holds(each.case)).length
  const isOverdue = (found: CaseSummary['case']): boolean =>
    found !== undefined && isOpen(found) && found.due < now
  return {
    unit,
    received: count((found) => found !== undefined),
    answered: count((found) => found === undefined || found.answered !== undefined),
    onTime: count((found) => found?.onTime === true),
    waiting: count((found) => found !== undefined && isOpen(found) && !isOverdue(found)),
    overdue: count(isOverdue),
    refused: count((found) => found?.state === 'refused'),
  }
}
