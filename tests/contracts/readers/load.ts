import { expect } from 'vitest'
import { UNPROVEN_FACTOR, WIDE_FACTOR } from '../../../functions/comments/store/store.ts'
import { ARTICLE, START, commentOf, keepOne, keepRequestOf, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'
import { MINUTE, admissionAt, send, sender } from '../submissions.ts'

export function loadPromises(promises: Promises): void {
  promises(
    'a /48 may send ten times what one of its /64s may, proven or not',
    async ({ store }) => {
      const within = (number: number) => ({ addresses: [`/64 ${number}`, '/48'] })
      const most = sender.limit.count * WIDE_FACTOR
      for (let number = 0; number < most; number += 1)
        expect(await send(store, number, within(number))).toMatchObject({ outcome: 'admitted' })
      const limited = { outcome: 'limited', retryAfter: 60 }
      expect(await send(store, most, within(most))).toEqual(limited)
      const late = keepRequestOf(commentOf(7), { ...sender, ...within(7), now: START + most })
      expect(await store.keep(late)).toEqual(limited)
      expect(await send(store, most, { addresses: ['/64 0', '/48 b'] })).toMatchObject({
        outcome: 'admitted',
      })
      const unproven = (number: number) => store.admit(admissionAt(most, within(number)))
      for (let number = 0; number < most * UNPROVEN_FACTOR; number += 1)
        expect(await unproven(number)).toMatchObject({ outcome: 'unproven' })
      expect(await unproven(7_000)).toMatchObject({ outcome: 'limited' })
    },
  )

  promises('the load tells of one article, of all, and of what waits', async ({ store }) => {
    await store.decide([orderOf(await keepOne(store, 1), 'reject')])
    await keepOne(store, 2, { article: '2026/03/khac' })
    await keepOne(store, 3)
    const load = { recent: 2, site: 3, pending: 2 }
    expect(await store.load(ARTICLE, START + 1)).toEqual(load)
    expect(await store.admit(admissionAt(1, { proof: 'any' }))).toMatchObject(load)
    expect(await store.load(ARTICLE, START + 10 * MINUTE)).toEqual({
      recent: 0,
      site: 0,
      pending: 2,
    })
  })

  promises('an article counts what came in the last ten minutes', async ({ store }) => {
    for (const [index, minute] of [0, 4, 9].entries())
      await send(store, minute * MINUTE, { addresses: [`address ${index}`] })
    const later = admissionAt(10 * MINUTE, { addresses: ['late'], proof: 'late' })
    expect(await store.admit(later)).toMatchObject({ outcome: 'admitted', recent: 2 })
    const elsewhere = { ...later, article: '2026/03/khac' }
    expect(await store.admit(elsewhere)).toMatchObject({ outcome: 'admitted', recent: 0 })
  })
}
