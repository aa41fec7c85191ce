import type { Span, WorkTime } from '../../../../_includes/models/work-time.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** Asia/Ho_Chi_Minh has had no other since 1975. */
export const vietnamAhead = 7 * 60 * minute

/**
 * When a case opened at `opened` (ISO 8601) is to be answered (ISO 8601 UTC). Days end with the last hour of the last of
 * them, the day of opening not counted; hours run from the next working minute and end at once, even at noon.
 */
export function dueTime(opened: string, { amount, unit }: Span, time: WorkTime): string {
  const local = Date.parse(opened) + vietnamAhead
  const due = unit === 'd' ? endOfDays(local, amount, time) : endOfHours(local, amount, time)
  return new Date(due - vietnamAhead).toISOString()
}

function endOfDays(opened: number, amount: number, time: WorkTime): number {
  let left = amount
  let date = Math.floor(opened / day)
  while (left > 0) {
    date += 1
    if (isWorked(date, time)) left -= 1
  }
  return date * day + Math.max(...time.hours.map(([, to]) => to)) * minute
}

function endOfHours(opened: number, amount: number, time: WorkTime): number {
  const start = Math.ceil(opened / minute)
  let left = amount * 60
  for (let date = Math.floor(opened / day); ; date += 1) {
    if (!isWorked(date, time)) continue
    for (const [from, to] of time.hours) {
      const begin = Math.max(start, date * 1440 + from)
      const worked = Math.max(date * 1440 + to - begin, 0)
      if (left <= worked) return (begin + left) * minute
      left -= worked
    }
  }
}

/** `date`: days since 1970-01-01, a Thursday. */
function isWorked(date: number, { holidays, workdays }: WorkTime): boolean {
  const name = new Date(date * day).toISOString().slice(0, 10)
  if (workdays.includes(name)) return true
  if (holidays.some(([first, last]) => first <= name && name <= last)) return false
  return ![2, 3].includes(date % 7)
}
