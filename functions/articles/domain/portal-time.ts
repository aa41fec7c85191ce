import { timestampOf } from '../../../builder/content/text/timestamp.ts'

/** `HH:mm DD/MM/YYYY`. Midnight would mean a bare day, so its first minute is written. */
export function formatPortalTime(instant: number): string {
  const { day, clock } = timestampOf(instant, true)
  const [year, month, date] = day.split('-')
  return `${clock === '00:00' ? '00:01' : clock} ${date}/${month}/${year}`
}
