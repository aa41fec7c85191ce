import { readMonthlyReport } from '../../../functions/comments/actions/monthly/read-report.ts'
import { lastMonth, readMonth } from '../../../functions/comments/domain/monthly/month.ts'
import type { CountedQuery } from '../../../functions/comments/store/monthly/month-store.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { sampleNewsroom } from '../../generate/newsroom.ts'
import { type DeskRow, rowOf } from './desk-row.ts'
import { reportedMonth } from './fill.ts'

/** What is counted of a month, and of every case. */
export async function measureMonth(name: string, store: Store): Promise<readonly DeskRow[]> {
  return [await reportRow(name, store), await answersRow(name, store)]
}

/** Of ten thousand comments, a third of them with a case, beside as many of the month before. */
async function reportRow(name: string, store: Store): Promise<DeskRow> {
  const now = Date.parse('2026-08-20T00:00:00.000Z')
  const month = readMonth(reportedMonth, now) ?? lastMonth(now)
  const naming = { newsroom: sampleNewsroom, edition: { find: () => Promise.resolve(undefined) } }
  const took: number[] = []
  const counted = { trips: 0, found: 0 }
  const seen = {
    counted: (query: CountedQuery) => {
      counted.trips += 1
      return store.counted(query)
    },
  }
  for (let time = 0; time < 5; time += 1) {
    counted.trips = 0
    const began = performance.now()
    counted.found = (await readMonthlyReport(month, seen, naming, now)).received
    took.push(performance.now() - began)
  }
  return { ...rowOf(name, 'the month’s report', took, counted.found), trips: counted.trips }
}

/** Totals of every case. */
async function answersRow(name: string, store: Store): Promise<DeskRow> {
  const took: number[] = []
  let found = 0
  for (let time = 0; time < 30; time += 1) {
    const began = performance.now()
    const totals = await store.caseTotals('2026-08-20')
    await store.latestAnswered(40)
    found = totals.reduce((sum, { total }) => sum + total, 0)
    took.push(performance.now() - began)
  }
  return { ...rowOf(name, 'the page of answers', took, found), trips: 2 }
}
