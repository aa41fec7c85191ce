import { vietnamOffset } from '../../../_includes/format/format.ts'
import type { Timestamp } from '../../../_includes/models/article.ts'

/** `HH:mm DD/MM/YYYY` as the portal prints it (`00:00` means "that day"), or ISO 8601 with an offset. */
export function readTimestamp(text: string): Timestamp | 'form' | 'day' {
  const portal = /^(\d{1,2}):(\d{2}) (\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  if (portal !== null) return fromPortal(portal.slice(1).map(Number))
  if (!isoForm.test(text.trim())) return 'form'
  const instant = Date.parse(text.trim())
  if (Number.isNaN(instant) || !isRealDay(text.trim())) return 'day'
  return timestampOf(instant, true)
}

/** As clocks in Hà Nội show it; `clock` false for a bare day. */
export function timestampOf(instant: number, clock: boolean): Timestamp {
  const local = new Date(instant + vietnamOffset).toISOString()
  return { instant, day: local.slice(0, 10), clock: clock ? local.slice(11, 16) : null }
}

const isoForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

function fromPortal([hour = 0, minute = 0, day = 0, month = 0, year = 0]: number[]):
  | Timestamp
  | 'day' {
  if (hour > 23 || minute > 59 || !exists(year, month, day)) return 'day'
  const instant = Date.UTC(year, month - 1, day, hour, minute) - vietnamOffset
  return timestampOf(instant, hour !== 0 || minute !== 0)
}

/** `Date.parse` takes 31 February for 3 March. */
function isRealDay(text: string): boolean {
  return exists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
