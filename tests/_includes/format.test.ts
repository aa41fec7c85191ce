import { expect, test } from 'vitest'
import {
  formatCount,
  formatFileSize,
  isoTime,
  htmlDatetime,
  formatTime,
  weekday,
  formatDay,
} from '../../_includes/format/format.ts'

const day = { instant: 0, day: '2023-12-28', clock: null }
const moment = { instant: 0, day: '2022-04-07', clock: '06:20' }

test('a day prints without a clock and a moment with one, as the portal does', () => {
  expect([formatTime(day), formatTime(moment), formatDay(moment)]).toEqual([
    '28/12/2023',
    '06:20 07/04/2022',
    '07/04/2022',
  ])
})

test('machines get the day alone, or the moment with its offset; feeds always a clock', () => {
  expect([htmlDatetime(day), htmlDatetime(moment)]).toEqual([
    '2023-12-28',
    '2022-04-07T06:20:00+07:00',
  ])
  expect(isoTime(day)).toBe('2023-12-28T00:00:00+07:00')
})

test.each([
  [0, '0'],
  [999, '999'],
  [50_698, '50.698'],
  [1_234_567, '1.234.567'],
])('%d is counted as %s', (number, expected) => {
  expect(formatCount(number)).toBe(expected)
})

test.each([
  [999, '999 byte'],
  [1000, '1 KB'],
  [999_499, '999 KB'],
  [999_500, '1,0 MB'],
  [1_240_000, '1,2 MB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(formatFileSize(bytes)).toBe(expected)
})

test.each([
  ['2023-12-28', 4],
  ['2023-12-31', 0],
  ['2024-02-29', 4],
])('%s is day %i of its week, in any time zone', (day, expected) => {
  expect(weekday({ day })).toBe(expected)
})
