import { readLogLine } from '../../domain/log-lines.ts'

export interface Pace {
  /** When the oldest pending comment was sent, ISO 8601 UTC; null: none waits. */
  readonly oldest: string | null
  /** Milliseconds from sending to the first verdict, of those decided last; null: none is known. */
  readonly median: number | null
}

/** The log's last lines, among which the last verdicts are looked for. */
export const PACE_LINES = 300

/** Ids tell when a comment was sent, so no comment need be read. Who was decided on again counts no second time. */
export function paceOf(oldestId: string | undefined, lines: readonly string[]): Pace {
  const waits = lines.flatMap((line) => {
    const { at, deed, subject, version } = readLogLine(line)
    const sent = sentAt(subject)
    const isFirst = version === 2 && ['approve', 'reject', 'edit:approve'].includes(deed)
    return isFirst && sent !== undefined ? [Date.parse(at) - sent] : []
  })
  const oldest = oldestId === undefined ? undefined : sentAt(oldestId)
  return {
    oldest: oldest === undefined ? null : new Date(oldest).toISOString(),
    median: medianOf(waits),
  }
}

/** Undefined for ids of another kind, which imports may have. */
function sentAt(id: string): number | undefined {
  const [, high, low] = /^([\da-f]{8})-([\da-f]{4})-7/.exec(id) ?? []
  return high === undefined ? undefined : Number.parseInt(`${high}${low}`, 16)
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const [lower, upper] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  return lower === undefined || upper === undefined ? null : Math.round((lower + upper) / 2)
}
