import type { UnitCounts } from '../../../../_includes/models/answers.ts'
import type { Unit } from '../../../../_includes/models/newsroom.ts'
import type { CaseTotal } from '../../store/cases/case-tally.ts'

/** In the newsroom's order; then units that are gone, and what no unit has had. */
export function countUnits(
  totals: readonly CaseTotal[],
  units: readonly Unit[],
): readonly UnitCounts[] {
  const byKey = Map.groupBy(totals, ({ unit }) => unit)
  const order = [...units.map(({ key }) => key), ...[...byKey.keys()].toSorted()]
  return [...new Set(order)]
    .filter((key) => byKey.has(key) && key !== '')
    .concat(byKey.has('') ? [''] : [])
    .map((key) => {
      const own = byKey.get(key) ?? []
      const name = units.find((unit) => unit.key === key)?.name ?? own.at(-1)?.name
      return countCases(own, key === '' ? null : (name ?? key))
    })
}

/** Answered and on time: by the first answer. A reply without a case is never on time. */
export function countCases(totals: readonly CaseTotal[], unit: string | null): UnitCounts {
  const sum = (pattern: RegExp, of: 'total' | 'late' = 'total'): number =>
    totals.reduce((total, each) => total + (pattern.test(each.code) ? each[of] : 0), 0)
  const overdue = sum(/^o/, 'late')
  return {
    unit,
    received: sum(/^[ocf]/),
    answered: sum(/[12]$/),
    onTime: sum(/2$/),
    waiting: sum(/^o/) - overdue,
    overdue,
    refused: sum(/^f/),
  }
}
