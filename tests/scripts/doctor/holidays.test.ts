import { expect, test } from 'vitest'
import { usualWorkTime } from '../../../_includes/models/work-time.ts'
import { checkHolidays } from '../../../scripts/doctor/holidays.ts'
import { site } from '../../_includes/comments/samples.ts'

function found(holidays: readonly (readonly [string, string])[], day: string) {
  const newsroom = { ...site.newsroom, workTime: { ...usualWorkTime, holidays } }
  return checkHolidays(newsroom, new Date(day)).map(({ colour, said }) => `${colour}: ${said}`)
}

const known = ['2026-02-14', '2026-02-22'] as const

test('the days off at Tết are asked for, and from October on those of the next year', () => {
  expect(found([], '2026-03-01')).toEqual([expect.stringContaining('no days off at Tết of 2026:')])
  expect(found([known], '2026-03-01')).toEqual([expect.stringMatching(/^green/)])
  expect(found([known], '2026-10-02')).toEqual([
    expect.stringContaining('no days off at Tết of 2027:'),
  ])
  const others = [
    ['2027-01-01', '2027-01-01'],
    ['2027-04-30', '2027-05-03'],
  ] as const
  expect(found([known, ...others], '2026-10-02')).toEqual([expect.stringContaining('Tết of 2027:')])
  const both = [known, ['2027-02-05', '2027-02-11']] as const
  expect(found(both, '2026-10-02')).toEqual([expect.stringMatching(/^green/)])
  expect(found([], '2026-12-31T18:00:00Z')).toEqual([expect.stringContaining('of 2027:')])
})
