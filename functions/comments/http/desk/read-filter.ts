import type { FlagCode } from '../../../../_includes/models/desk/desk-comment.ts'
import { flagStrings } from '../../../../_includes/strings/flags.ts'
import type { QueueQuery } from '../../store/query-store.ts'

type Filter = Pick<QueueQuery, 'flag' | 'since' | 'until'>

/** Undefined where one of them is none. */
export function readQueueFilter(query: URLSearchParams): Filter | undefined {
  const [flag, since, until] = ['flag', 'since', 'until'].map((name) => query.get(name) ?? '')
  if (flag && !isFlagCode(flag)) return undefined
  if ([since, until].some((time) => time && !isTime(time))) return undefined
  return {
    ...(flag && isFlagCode(flag) && { flag }),
    ...(since && { since: momentOf(since, '00:00:00.000') }),
    ...(until && { until: momentOf(until, '23:59:59.999') }),
  }
}

function isFlagCode(text: string): text is FlagCode {
  return Object.hasOwn(flagStrings, text)
}

/** A bare day is one of ours. */
function momentOf(text: string, clock: string): string {
  return new Date(text.includes('T') ? text : `${text}T${clock}+07:00`).toISOString()
}

/** A day, or a moment with its zone, not before 1970. */
function isTime(text: string): boolean {
  const isWritten = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
  return isWritten && Date.parse(text) >= 0
}
