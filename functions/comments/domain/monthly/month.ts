import { vietnamOffset } from '../../../../_includes/format/format.ts'

/** A month of Việt Nam's clocks. Times are ISO 8601 UTC: they sort as they follow each other. */
export interface Month {
  /** `YYYY-MM`. */
  readonly month: string
  readonly since: string
  /** The first moment of the next. */
  readonly end: string
  /** The end, or now where that is earlier. */
  readonly until: string
  readonly complete: boolean
}

/** Undefined where it is no month, or has not begun. */
export function readMonth(text: string, now: number): Month | undefined {
  if (!/^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(text)) return undefined
  const [year = 0, month = 0] = text.split('-').map(Number)
  return startOf(year, month) > now ? undefined : monthOf(year, month, now)
}

/** The last that is over. */
export function lastMonth(now: number): Month {
  const today = new Date(now + vietnamOffset)
  return monthOf(today.getUTCFullYear(), today.getUTCMonth(), now)
}

export function monthBefore({ month }: Month, now: number): Month {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return monthOf(year, number - 1, now)
}

export function isWithin(at: string, { since, end }: Month): boolean {
  return since <= at && at < end
}

/** `YYYY-MM` there; what is no time, as an imported file may have it, is in no month. */
export function monthAt(at: string): string {
  const time = Date.parse(at)
  return Number.isNaN(time) ? '' : new Date(time + vietnamOffset).toISOString().slice(0, 7)
}

/** Also of months that are still to come. */
export function boundsOf(name: string): Pick<Month, 'since' | 'end'> {
  const [year = 0, month = 0] = name.split('-').map(Number)
  return { since: toIso(startOf(year, month)), end: toIso(startOf(year, month + 1)) }
}

/** With the first and the last. No case stays open for longer than a century. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const names = [monthAt(first)]
  while (names.length < 1200 && (names.at(-1) ?? '') < monthAt(last))
    names.push(monthAt(boundsOf(names.at(-1) ?? '').end))
  return names
}

function toIso(time: number): string {
  return new Date(time).toISOString()
}

/** `month`: from 1; 0 is the last of the year before. */
function monthOf(year: number, month: number, now: number): Month {
  const [since, end] = [startOf(year, month), startOf(year, month + 1)]
  return {
    month: new Date(since + vietnamOffset).toISOString().slice(0, 7),
    since: toIso(since),
    end: toIso(end),
    until: toIso(Math.min(end, now)),
    complete: end <= now,
  }
}

function startOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, 1) - vietnamOffset
}
