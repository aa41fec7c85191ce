import { expect, test } from 'vitest'
import { usualWorkTime, type Span } from '../../../../../_includes/models/work-time.ts'
import { dueTime } from '../../../../../functions/comments/domain/cases/due-time.ts'

/** 2026's Tết and National Day with its exchanged days, as the Ministry of Home Affairs announced them, and a made-up Monday. */
const time = {
  ...usualWorkTime,
  holidays: [
    ['2026-01-01', '2026-01-01'],
    ['2026-02-14', '2026-02-22'],
    ['2026-08-31', '2026-09-02'],
    ['2026-10-12', '2026-10-12'],
  ],
  workdays: ['2026-08-22', '2026-10-12'],
} as const

/** In Vietnam's time, as a clerk would note it. */
function due(opened: string, span: string, calendar = time): string {
  const typed: Span = { amount: Number(span.slice(0, -1)), unit: span.endsWith('h') ? 'h' : 'd' }
  const at = dueTime(`${opened.replace(' ', 'T')}+07:00`, typed, calendar)
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

test.each([
  // Hours of one day
  ['2026-11-23 08:00', '4h', '2026-11-23 12:00'],
  ['2026-11-23 08:00', '1h', '2026-11-23 09:00'],
  ['2026-11-23 09:15', '2h', '2026-11-23 11:15'],
  ['2026-11-23 13:30', '4h', '2026-11-23 17:30'],
  ['2026-11-23 08:00', '8h', '2026-11-23 17:30'],
  // Over noon, and from it
  ['2026-11-23 10:00', '4h', '2026-11-23 15:30'],
  ['2026-11-23 11:59', '1h', '2026-11-23 14:29'],
  ['2026-11-23 12:00', '1h', '2026-11-23 14:30'],
  ['2026-11-23 12:45', '4h', '2026-11-23 17:30'],
  ['2026-11-23 13:29', '1h', '2026-11-23 14:30'],
  // Before the day begins, and after its end
  ['2026-11-23 00:00', '4h', '2026-11-23 12:00'],
  ['2026-11-23 06:30', '4h', '2026-11-23 12:00'],
  ['2026-11-23 17:30', '1h', '2026-11-24 09:00'],
  ['2026-11-23 23:59', '4h', '2026-11-24 12:00'],
  ['2026-11-23 16:00', '4h', '2026-11-24 10:30'],
  ['2026-11-23 17:29', '1h', '2026-11-24 08:59'],
  // Over a weekend
  ['2026-11-27 16:30', '4h', '2026-11-30 11:00'],
  ['2026-11-28 10:00', '4h', '2026-11-30 12:00'],
  ['2026-11-29 23:00', '1h', '2026-11-30 09:00'],
  ['2026-11-27 08:00', '12h', '2026-11-30 12:00'],
  ['2026-11-23 08:00', '40h', '2026-11-27 17:30'],
  // Days
  ['2026-11-23 08:00', '1d', '2026-11-24 17:30'],
  ['2026-11-23 23:59', '1d', '2026-11-24 17:30'],
  ['2026-11-24 00:00', '1d', '2026-11-25 17:30'],
  ['2026-11-23 08:00', '5d', '2026-11-30 17:30'],
  ['2026-11-23 08:00', '15d', '2026-12-14 17:30'],
  ['2026-11-27 08:00', '1d', '2026-11-30 17:30'],
  ['2026-11-28 08:00', '1d', '2026-11-30 17:30'],
  ['2026-11-29 08:00', '5d', '2026-12-04 17:30'],
  // Tết
  ['2026-02-13 16:30', '4h', '2026-02-23 11:00'],
  ['2026-02-13 08:00', '1d', '2026-02-23 17:30'],
  ['2026-02-12 08:00', '5d', '2026-02-26 17:30'],
  ['2026-02-17 09:00', '4h', '2026-02-23 12:00'],
  ['2026-02-17 09:00', '15d', '2026-03-13 17:30'],
  // A Saturday that is worked for a day of National Day
  ['2026-08-21 16:30', '4h', '2026-08-22 11:00'],
  ['2026-08-21 08:00', '1d', '2026-08-22 17:30'],
  ['2026-08-22 08:00', '5d', '2026-08-28 17:30'],
  ['2026-08-28 08:00', '1d', '2026-09-03 17:30'],
  ['2026-08-28 17:00', '1h', '2026-09-03 08:30'],
  ['2026-08-21 08:00', '6d', '2026-08-28 17:30'],
  // A day that is a holiday and worked all the same
  ['2026-10-09 08:00', '1d', '2026-10-12 17:30'],
  // The end of a year and of February
  ['2025-12-31 16:30', '4h', '2026-01-02 11:00'],
  ['2025-12-31 08:00', '1d', '2026-01-02 17:30'],
  ['2025-12-24 08:00', '5d', '2025-12-31 17:30'],
  ['2025-12-24 08:00', '6d', '2026-01-02 17:30'],
  ['2028-02-28 08:00', '1d', '2028-02-29 17:30'],
])('what is opened %s with %s to answer is due %s', (opened, span, expected) => {
  expect(due(opened, span)).toBe(expected)
})

test('seconds are rounded up to the next working minute', () => {
  expect(due('2026-11-23 09:00:01', '1h')).toBe('2026-11-23 10:01')
  expect(due('2026-11-23 11:59:30', '1h')).toBe('2026-11-23 14:30')
})

test('a newsroom that works by its own hours, also at night', () => {
  const night = {
    ...time,
    hours: [
      [0, 120],
      [1200, 1440],
    ] as const,
    holidays: [],
    workdays: [],
  }
  expect(due('2026-11-23 23:00', '4h', night as never)).toBe('2026-11-24 21:00')
  expect(due('2026-11-23 23:00', '1d', night as never)).toBe('2026-11-25 00:00')
})

test('an instant is the same in whatever zone it is written', () => {
  const span = { amount: 4, unit: 'h' } as const
  expect(dueTime('2026-11-23T01:00:00Z', span, time)).toBe('2026-11-23T05:00:00.000Z')
  expect(dueTime('2026-11-22T20:00:00-05:00', span, time)).toBe('2026-11-23T05:00:00.000Z')
})
