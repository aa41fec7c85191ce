import { expect } from 'vitest'
import { boundsOf } from '../../../functions/comments/domain/monthly/month.ts'
import { idAt } from '../../../functions/comments/store/queue/bounds.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { ERASURE } from '../erasures.ts'
import { approveOne, commentOf, idOf, keepOne, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'
import { open, publish } from './case-changes.ts'

/** Comments of the samples are sent on 1 March 2026. */
export function monthPromises(promises: Promises): void {
  promises('a month has what was sent in it, and what was done in it', async ({ store }) => {
    const [sent, decided] = [await keepOne(store, 1), await keepOne(store, 2)]
    expect(await counted(store, '2026-03', 1)).toEqual([sent.id, decided.id])
    expect(await counted(store, '2026-05')).toEqual([])
    const at = '2026-04-30T17:00:00.000Z'
    await store.decide([orderOf(decided, 'approve', { at })])
    expect(await counted(store, '2026-05')).toEqual([decided.id])
    await publish(store, 1, '2026-06-01T00:00:00.000Z')
    expect(await counted(store, '2026-06')).toEqual([sent.id])
    expect(await counted(store, '2026-04')).toEqual([])
    const erasure = { ...ERASURE, comment: decided.id, at: '2026-08-01T00:00:00.000Z' }
    await store.erase([erasure])
    for (const month of ['2026-03', '2026-05', '2026-08'])
      expect(await counted(store, month)).toContain(decided.id)
    await store.withdraw({ tracking: sent.tracking, at: '2026-09-01T00:00:00.000Z' })
    for (const month of ['2026-03', '2026-06', '2026-09'])
      expect(await counted(store, month)).toContain(sent.id)
  })

  promises('a case is in every month in which it was owed an answer', async ({ store }) => {
    for (const number of [1, 2]) {
      await approveOne(store, number)
      await open(store, number)
    }
    expect(await counted(store, '2027-01')).toEqual([1, 2].map(idOf))
    await publish(store, 1, '2026-06-10T00:00:00.000Z')
    await store.erase([{ ...ERASURE, comment: idOf(2), at: '2026-05-10T00:00:00.000Z' }])
    for (const month of ['2026-04', '2026-05'])
      expect(await counted(store, month)).toEqual([1, 2].map(idOf))
    expect(await counted(store, '2026-06')).toContain(idOf(1))
    expect(await counted(store, '2027-01')).not.toContain(idOf(1))
    expect(await store.reconcile()).toEqual([])
  })

  promises('an id that says no time is in the month of its sending', async ({ store }) => {
    const comment = commentOf(1, { id: 'tu-noi-khac', at: '2026-04-05T00:00:00.000Z' })
    await store.import({ comment, reveals: [] })
    expect(await counted(store, '2026-04')).toEqual([comment.id])
    expect(await counted(store, '2026-03')).toEqual([])
  })
}

/** Through pages so small that paging itself is tested. */
async function counted(store: Store, month: string, limit = 2): Promise<readonly string[]> {
  const { since, end } = boundsOf(month)
  const query = { months: [month], since: idAt(since), until: idAt(end), limit }
  const ids = []
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<Store['counted']>> = await store.counted({ ...query, after })
    ids.push(...page.comments.map(({ id }) => id), ...page.records.map(({ id }) => id))
    if (page.next === null) return ids.toSorted()
    after = page.next
  }
}
