import { readMonthlyReport } from '../../../functions/comments/actions/monthly/read-report.ts'
import { lastMonth, readMonth } from '../../../functions/comments/domain/monthly/month.ts'
import type { MonthStore } from '../../../functions/comments/store/monthly/month-store.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { edition, manifest } from './desk-edition.ts'

/** The month's reports of a store, as its desk would give them. */
export async function monthReports(store: MonthStore, months: readonly string[], now: number) {
  const all = []
  for (const name of months) {
    const month = readMonth(name, now) ?? lastMonth(now)
    const { newsroom } = manifest
    all.push(await readMonthlyReport(month, store, { newsroom, edition }, now))
  }
  return all
}

/** Says of every month that everything counts in it: slow, and never wrong. */
export async function withoutIndex(store: Store): Promise<MonthStore> {
  const { exports } = await store.export(null, 1e6)
  const { records } = await store.records(null, 1e6)
  const page = { comments: exports.map(({ comment }) => comment), records, next: null }
  return { counted: () => Promise.resolve(page) }
}
