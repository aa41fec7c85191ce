import { setImmediate } from 'node:timers/promises'
import type { MonthFigures, MonthlyReport } from '../../../../_includes/models/monthly-report.ts'
import { countedOfRecord } from '../../domain/monthly/counted-record.ts'
import { type Counted, countedOf } from '../../domain/monthly/counted.ts'
import { countOne, newCount } from '../../domain/monthly/count-month.ts'
import { type Month, monthBefore } from '../../domain/monthly/month.ts'
import { idAt } from '../../store/queue/bounds.ts'
import type { CountedPage, MonthStore } from '../../store/monthly/month-store.ts'
import { figuresOf, type Naming } from './figures.ts'

const perStep = 500

/** Both months in one pass over what counts in them, some at a time, so that nothing else is read and little is in memory. */
export async function readMonthlyReport(
  month: Month,
  store: MonthStore,
  naming: Naming,
  now: number,
): Promise<MonthlyReport> {
  const before = monthBefore(month, now)
  const counts = [newCount(month), newCount(before)] as const
  const [since, until] = [idAt(before.since), idAt(month.end)]
  const query = { months: [before.month, month.month], since, until, limit: perStep }
  for (let after: string | null = null; ;) {
    const page: CountedPage = await store.counted({ ...query, after })
    for (const counted of inOrder(page)) for (const count of counts) countOne(count, counted)
    if (page.next === null) break
    after = page.next
    // Others who ask the same process have their turn.
    await setImmediate()
  }
  const figures: MonthFigures = await figuresOf(counts[0], naming)
  return { ...figures, before: await figuresOf(counts[1], naming) }
}

/** Of ids, so that it says the same of what is there and of what is gone. */
function inOrder({ comments, records }: CountedPage): readonly Counted[] {
  const all = [...comments.map(countedOf), ...records.map(countedOfRecord)]
  return all.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
