import { dump } from 'js-yaml'
import { expect, test } from 'vitest'
import { usualWorkTime } from '../../../../_includes/models/work-time.ts'
import { archiveOf, linesAbout } from '../../../support/content/archive.ts'
import { newsroom } from '../../../support/site/planned.ts'

test('a unit may be a name or a group, and what they work by is read to the minute', async () => {
  const keys = {
    units: ['Tổ Biên tập', { key: 'dia-chinh', name: 'Địa chính', email: 'dc@thu.example' }],
    levels: { urgent: '4h', normal: '5d', complex: '15d' },
    hours: ['08:00-12:00', '13:30-17:30'],
    holidays: ['2026-09-02', '2027-02-05..2027-02-11'],
    workdays: ['2026-08-22'],
    topics: ['Giao thông'],
    zalo: 'https://zalo.me/1',
    formerly: [{ name: 'Bản tin Cũ', until: '2025-06-30' }],
  }
  const made = await archiveOf({ 'newsroom.yaml': dump({ ...newsroom, ...keys }) })
  expect(made.newsroom.units).toEqual([
    { key: 'Tổ Biên tập', name: 'Tổ Biên tập' },
    { key: 'dia-chinh', name: 'Địa chính', email: 'dc@thu.example' },
  ])
  expect(made.newsroom.topics).toEqual(['Giao thông'])
  expect(made.newsroom.workTime).toEqual({
    ...usualWorkTime,
    holidays: [
      ['2026-09-02', '2026-09-02'],
      ['2027-02-05', '2027-02-11'],
    ],
    workdays: ['2026-08-22'],
  })
  expect(made.newsroom.formerly).toEqual(keys.formerly)
})

const badHours =
  '“hours” phải gồm các khoảng giờ làm việc theo thứ tự, không chồng nhau, như 08:00-12:00'
const badHoliday =
  '“holidays” gồm các ngày, hoặc khoảng ngày không quá 60 ngày, như 2027-02-05..2027-02-11'

test.each([
  [
    'units apart',
    {
      units: [
        { key: 'a', name: 'A' },
        { key: 'a', name: 'B' },
      ],
    },
    '“units” có hai đơn vị cùng khoá “a”',
  ],
  [
    'spans of hours or days',
    { levels: { urgent: '4 giờ' } },
    '“levels.urgent” phải là số giờ hay số ngày làm việc, như 4h hoặc 5d, không quá 999',
  ],
  [
    'levels that we know',
    { levels: { urgen: '4h' } },
    'không có khoá “levels.urgen”. Ý bạn là “urgent”?',
  ],
  ['hours in order', { hours: ['13:00-17:00', '08:00-12:00'] }, badHours],
  ['hours that do not overlap', { hours: ['08:00-12:00', '11:00-17:00'] }, badHours],
  ['hours that end later than they begin', { hours: ['12:00-08:00'] }, badHours],
  ['hours of a day', { hours: ['08:00-25:00'] }, badHours],
  ['hours and not words', { hours: ['cả ngày'] }, badHours],
  [
    'holidays that the calendar has',
    { holidays: ['2027-02-30'] },
    '“holidays” phải là một ngày có thật, dạng “YYYY-MM-DD”',
  ],
  ['holidays the right way round', { holidays: ['2027-02-11..2027-02-05'] }, badHoliday],
  ['holidays that end', { holidays: ['2027-01-01..2027-12-31'] }, badHoliday],
  [
    'make-up days one by one',
    { workdays: ['2026-08-22..2026-08-23'] },
    '“workdays” phải là một ngày có thật, dạng “YYYY-MM-DD”',
  ],
])('units need %s', async (_what, keys, line) => {
  const lines = await linesAbout({ 'newsroom.yaml': dump({ ...newsroom, ...keys }) })
  expect(lines).toEqual([expect.stringMatching(/^content\/newsroom\.yaml:\d+: /)])
  expect(lines[0]).toContain(line)
})
