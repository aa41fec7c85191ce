import { setImmediate } from 'node:timers/promises'
import type { MonthFigures, MonthlyReport } from '../../../../_includes/models/monthly-report.ts'
import { countedOfRecord } from '../../domain/monthly/counted-record.ts'
import { countedOf } from '../../domain/monthly/counted.ts'
import { countOne, type MonthCount, newCount } from '../../domain/monthly/count-month.ts'
import { type Month, monthBefore } from '../../domain/monthly/month.ts'
import { idAt } from '../../store/queue/bounds.ts'
import type { CommentStore, Store } from '../../store/store.ts'
import { figuresOf, type Naming } from './figures.ts'

const [commentsPerStep, recordsPerStep] = [500, 1000]

type ReportedStore = CommentStore & Pick<Store, 'records'>

/** Both months in one pass over everything that was sent until then, some at a time, so that a million need no memory. */
export async function readMonthlyReport(
  month: Month,
  store: ReportedStore,
  naming: Naming,
  now: number,
): Promise<MonthlyReport> {
  const count = newCount(month)
  const countBefore = newCount(monthBefore(month, now))
  await countComments(store, [count, countBefore])
  await countRecords(store, [count, countBefore])
  const figures: MonthFigures = await figuresOf(count, naming)
  return { ...figures, before: await figuresOf(countBefore, naming) }
}

async function countComments(store: CommentStore, counts: readonly MonthCount[]): Promise<void> {
  const ends = counts.map(({ month }) => month.end).toSorted()
  const last = idAt(ends.at(-1) ?? '')
  for (let after: string | null = null; after === null || after < last;) {
    const { exports, next }: Awaited<ReturnType<CommentStore['export']>> = await store.export(
      after,
      commentsPerStep,
    )
    for (const { comment } of exports) {
      const counted = countedOf(comment)
      for (const count of counts) countOne(count, counted)
    }
    if (next === null) return
    after = next
    // Others who ask the same process have their turn.
    await setImmediate()
  }
}

/** What stays of comments that are gone, so that figures stay as they were. */
async function countRecords(
  store: Pick<Store, 'records'>,
  counts: readonly MonthCount[],
): Promise<void> {
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<Store['records']>> = await store.records(after, recordsPerStep)
    for (const record of page.records) {
      const counted = countedOfRecord(record)
      for (const count of counts) countOne(count, counted)
    }
    if (page.next === null) return
    after = page.next
    await setImmediate()
  }
}
