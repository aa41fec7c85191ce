import type { CaseUnit } from '../../../../_includes/models/case.ts'
import type { Newsroom, Unit } from '../../../../_includes/models/newsroom.ts'
import { vietnamAhead } from './due-time.ts'

/** Those that answer on that day, in the newsroom's order. */
export function presentUnits({ units }: Pick<Newsroom, 'units'>, now: number): readonly Unit[] {
  const today = new Date(now + vietnamAhead).toISOString().slice(0, 10)
  return units.filter(({ until }) => until === undefined || today <= until)
}

export function findUnit(
  newsroom: Pick<Newsroom, 'units'>,
  key: string,
  now: number,
): CaseUnit | undefined {
  const found = presentUnits(newsroom, now).find((unit) => unit.key === key)
  return found && { key: found.key, name: found.name }
}
