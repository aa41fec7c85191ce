import { expect } from 'vitest'
import {
  commentOf,
  exportAll,
  everyEntry,
  idOf,
  keepOne,
  keepRequestOf,
  orderOf,
} from './samples.ts'
import type { Promises } from './store.ts'

export function simultaneousPromises(promises: Promises): void {
  promises(
    'of two simultaneous decisions one is done and one a conflict',
    async ({ store, another }) => {
      const second = another?.() ?? store
      for (let number = 0; number < 300; number += 1) {
        const comment = await keepOne(store, number)
        const [first, other] = number % 2 === 0 ? [store, second] : [second, store]
        const settled = await Promise.all([
          first.decide([orderOf(comment, 'approve')]),
          other.decide([orderOf(comment, 'reject')]),
        ])
        const outcomes = settled.flat().map(({ outcome }) => outcome)
        expect(outcomes.sort()).toEqual(['conflict', 'done'])
      }
      const { totals } = await store.queue({ state: 'pending', limit: 1 })
      expect(totals.pending).toBe(0)
      expect(totals.approved + totals.rejected).toBe(300)
      expect(await everyEntry(store, 500)).toHaveLength(600)
      expect(await store.reconcile()).toEqual([])
      if (second !== store) await second.close()
    },
  )

  promises('one form sent 200 times at once is one comment', async ({ store, another }) => {
    const second = another?.() ?? store
    const key = { id: 'form', digest: 'digest' }
    const sent = Array.from({ length: 200 }, (_, number) =>
      (number % 2 === 0 ? store : second).keep(keepRequestOf(commentOf(number), { key })),
    )
    const results = await Promise.all(sent)
    const exports = await exportAll(store)
    expect(exports).toHaveLength(1)
    const comment = exports[0]?.comment.id ?? idOf(0)
    expect(results.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1)
    const twins = results.filter(({ outcome }) => outcome !== 'kept')
    expect(twins).toEqual(Array.from({ length: 199 }, () => ({ outcome: 'same', comment })))
    if (second !== store) await second.close()
  })

  promises('of 50 letters at once from one address its number is kept', async ({ store }) => {
    const sender = { addresses: ['shared'], limit: { count: 20, seconds: 60 } }
    const sent = Array.from({ length: 50 }, (_, number) =>
      store.keep(keepRequestOf(commentOf(number), sender)),
    )
    const outcomes = (await Promise.all(sent)).map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(20)
    expect(outcomes.filter((outcome) => outcome === 'limited')).toHaveLength(30)
  })

  promises('one captcha answer sent 50 times at once keeps one comment', async ({ store }) => {
    const captcha = { id: 'answer', expires: keepRequestOf(commentOf(0)).now + 1000 }
    const sent = Array.from({ length: 50 }, (_, number) =>
      store.keep(keepRequestOf(commentOf(number), { captcha })),
    )
    const outcomes = (await Promise.all(sent)).map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'spent')).toHaveLength(49)
  })
}
