/** How soon a unit is to answer. */
export const levels = ['urgent', 'normal', 'complex'] as const
export type Level = (typeof levels)[number]

export function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value)
}

/** Working hours, or whole working days. */
export interface Span {
  readonly amount: number
  readonly unit: 'h' | 'd'
}

/** When the newsroom's units work, in Vietnam's time. Days are `YYYY-MM-DD`. */
export interface WorkTime {
  readonly levels: Readonly<Record<Level, Span>>
  /** Minutes from midnight, in order and apart: `[[480, 720], [810, 1050]]`. Never empty. */
  readonly hours: readonly (readonly [from: number, to: number])[]
  /** Each with its last day, which is the same for a single day. */
  readonly holidays: readonly (readonly [first: string, last: string])[]
  /** Saturdays and Sundays, or days of a holiday, on which one works all the same. */
  readonly workdays: readonly string[]
}

/** The civil service's hours; the days are a choice of ours. */
export const usualWorkTime: WorkTime = {
  levels: {
    urgent: { amount: 4, unit: 'h' },
    normal: { amount: 5, unit: 'd' },
    complex: { amount: 15, unit: 'd' },
  },
  hours: [
    [480, 720],
    [810, 1050],
  ],
  holidays: [],
  workdays: [],
}
