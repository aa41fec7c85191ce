import { vietnamOffset } from '../../../_includes/format/format.ts'
import type { LogEntry } from './log-lines.ts'

export interface LogFilter {
  /** Who did it, or to whom it was done. */
  readonly person?: string
  readonly deed?: string
  /** A part of it. */
  readonly subject?: string
  /** `YYYY-MM`, as clocks in Việt Nam show it. */
  readonly month?: string
}

/** Undefined where the month is none. */
export function readLogFilter(query: { get(name: string): string | null }): LogFilter | undefined {
  const read = (name: string): string => (query.get(name) ?? '').normalize('NFC').trim()
  const filter = {
    person: read('person'),
    deed: read('deed'),
    subject: read('subject'),
    month: read('month'),
  }
  if (filter.month !== '' && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(filter.month)) return undefined
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
}

/** A deed with its reason (`erase:spam`) is also found by the deed alone. */
export function matchesLog(
  { at, by, deed, subject }: Pick<LogEntry, 'at' | 'by' | 'deed' | 'subject'>,
  filter: LogFilter,
): boolean {
  const { person, deed: wanted, subject: part, month } = filter
  if (person !== undefined && by !== person && subject.split('/')[0] !== person) return false
  if (wanted !== undefined && deed !== wanted && deed.split(':')[0] !== wanted) return false
  if (part !== undefined && !subject.includes(part)) return false
  return month === undefined || monthOf(at) === month
}

function monthOf(at: string): string {
  return new Date(Date.parse(at) + vietnamOffset).toISOString().slice(0, 7)
}
