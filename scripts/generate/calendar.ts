import { between, type Random } from './random.ts'

const day = 86_400_000

const perDay = 10

/** No two are equal, so ties never matter. The day's first article has no clock, as on the portal. */
export function moment(
  random: Random,
  from: string,
  index: number,
): { day: string; clock: string } {
  const late = perDay - 1 - (index % perDay)
  const minute = String(between(random, 0, 59)).padStart(2, '0')
  return {
    day: daysBefore(from, Math.floor(index / perDay)),
    clock: late === 0 ? '00:00' : `${String(late * 2 + 1).padStart(2, '0')}:${minute}`,
  }
}

export function daysBefore(from: string, days: number): string {
  return new Date(Date.parse(from) - days * day).toISOString().slice(0, 10)
}
