import type { Timestamp } from '../models/article.ts'

/** Milliseconds. Việt Nam has had one offset and no summer time since 1975. */
export const vietnamOffset = 7 * 3_600_000

/** `06:20 28/12/2023`, or `28/12/2023` without a clock, as the portal prints it. */
export function formatTime(at: Timestamp): string {
  return at.clock === null ? formatDay(at) : `${at.clock} ${formatDay(at)}`
}

export function formatDay({ day }: Pick<Timestamp, 'day'>): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

export function weekday({ day }: Pick<Timestamp, 'day'>): number {
  return new Date(day).getUTCDay()
}

export function htmlDatetime(at: Timestamp): string {
  return at.clock === null ? at.day : isoTime(at)
}

/** Feeds need a clock, so a bare day gets its midnight. */
export function isoTime(at: Timestamp): string {
  return `${at.day}T${at.clock ?? '00:00'}:00+07:00`
}

export function formatCount(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** `1,2 MB`: decimal units, as readers' file managers show them. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}
