import type { MonthFigures } from '../models/monthly-report.ts'

export const totalNames = [
  'received',
  'approved',
  'rejected',
  'erased',
  'answered',
  'onTime',
  'refused',
  'unclear',
  'overdue',
  'medianHoursToDecision',
  'medianHoursToReply',
] as const

export type TotalName = (typeof totalNames)[number]

/** Of what was rejected, all reasons together. */
export function totalOf(figures: MonthFigures, name: TotalName): number | null {
  if (name !== 'rejected') return figures[name]
  return Object.values(figures.rejected).reduce((sum, number) => sum + number, 0)
}
