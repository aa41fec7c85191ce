import * as fc from '../../support/fast-check.ts'
import { expect, test } from 'vitest'
import { isoTime, htmlDatetime, formatTime, formatDay } from '../../../_includes/format/format.ts'
import { timestampOf, readTimestamp } from '../../../builder/content/text/timestamp.ts'

/** Any minute that a newsroom could mean. */
const minute = fc
  .integer({ min: Date.UTC(1900, 0, 2) / 60_000, max: Date.UTC(2199, 0, 1) / 60_000 })
  .map((minutes) => minutes * 60_000)

test('what is printed reads back as the same moment, in both forms', () => {
  fc.assert(
    fc.property(minute, (instant) => {
      const time = timestampOf(instant, true)
      expect(readTimestamp(isoTime(time))).toEqual(time)
      expect(readTimestamp(new Date(instant).toISOString())).toEqual(time)
      const again = readTimestamp(formatTime(time))
      expect(again).toEqual(time.clock === '00:00' ? { ...time, clock: null } : time)
    }),
  )
})

test('a bare day reads back as that day', () => {
  fc.assert(
    fc.property(minute, (instant) => {
      const { day } = timestampOf(instant, false)
      const time = readTimestamp(`00:00 ${formatDay({ day })}`)
      expect(time).toMatchObject({ day, clock: null })
      expect(typeof time === 'object' && [formatTime(time), htmlDatetime(time)]).toEqual([
        formatDay({ day }),
        day,
      ])
    }),
  )
})

test.each([
  ['06:20 07/04/2022', '2022-04-07T06:20:00+07:00'],
  ['6:20 7/4/2022', '2022-04-07T06:20:00+07:00'],
  [' 23:59 29/02/2024 ', '2024-02-29T23:59:00+07:00'],
  ['2022-04-06T23:20:00Z', '2022-04-07T06:20:00+07:00'],
  ['2022-04-07T08:20+09:00', '2022-04-07T06:20:00+07:00'],
  ['2022-04-07T06:20:30.5+07:00', '2022-04-07T06:20:00+07:00'],
])('%s is %s', (typed, same) => {
  const time = readTimestamp(typed)
  expect(typeof time === 'object' && isoTime(time)).toBe(same)
})

test.each([
  ['08:00 31/02/2023', 'day'],
  ['08:00 29/02/2023', 'day'],
  ['08:00 31/04/2023', 'day'],
  ['08:00 00/01/2023', 'day'],
  ['08:00 01/13/2023', 'day'],
  ['24:00 01/01/2023', 'day'],
  ['08:60 01/01/2023', 'day'],
  ['08:00 01/01/0023', 'day'],
  ['2023-02-31T08:00:00Z', 'day'],
  ['2023-01-01T25:00:00Z', 'day'],
  ['2023-01-01', 'form'],
  ['28/12/2023', 'form'],
  ['08:00 28/12/23', 'form'],
  ['08:00 28-12-2023', 'form'],
  ['08h00 28/12/2023', 'form'],
  ['', 'form'],
])('%j is no time, and why is told', (typed, why) => {
  expect(readTimestamp(typed)).toBe(why)
})

test('no text at all makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const time = readTimestamp(text)
      expect(typeof time === 'object' || time === 'form' || time === 'day').toBe(true)
    }),
  )
})
