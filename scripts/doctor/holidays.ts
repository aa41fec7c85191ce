import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { amber, green, type Finding } from './finding.ts'

/** From then on the next year's are announced, and cases run into it. */
const lastQuarter = 9

/** Between these days Tết begins, whatever the moon does. Its days off are announced year by year, and so are easily missed. */
const [firstTet, lastTet] = ['01-21', '02-21']

/** Without them days that nobody works are counted, and units seem late. */
export function checkHolidays({ workTime }: Newsroom, now: Date): readonly Finding[] {
  const there = new Date(now.getTime() + 7 * 3_600_000)
  const year = there.getUTCFullYear()
  const needed = there.getUTCMonth() >= lastQuarter ? [year, year + 1] : [year]
  const known = workTime?.holidays ?? []
  const missing = needed.filter(
    (each) =>
      !known.some(
        ([first, last]) => first <= `${each}-${lastTet}` && last >= `${each}-${firstTet}`,
      ),
  )
  if (missing.length === 0) return [green('holidays', 'Days due are counted around holidays.')]
  return [
    amber(
      'holidays',
      `newsroom.yaml names no days off at Tết of ${missing.join(' and ')}: cases would be due on days that nobody works.`,
      'Write them under holidays (2027-02-05..2027-02-11), and make-up days under workdays.',
    ),
  ]
}
