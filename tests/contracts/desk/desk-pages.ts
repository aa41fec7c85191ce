import { expect } from 'vitest'
import { ARTICLE, MODERATOR, START, approveOne, hashOf, idOf, idsOf } from '../samples.ts'
import { keepOne, moment, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'

export function deskPagePromises(promises: Promises): void {
  promises(
    'the desk’s page holds what its questions answer one by one, asked at one moment',
    async ({ store }) => {
      for (const number of [1, 2, 3, 4]) await approveOne(store, number)
      const pending = await keepOne(store, 5)
      await store.decide([orderOf(pending, 'reject', { request: 'no', at: moment(9) })])
      await keepOne(store, 6)
      await keepOne(store, 7)
      await store.withdraw({ tracking: hashOf(4), at: moment(90) })
      await store.claimComment({ comment: idOf(6), by: 'Minh', now: START })
      await store.claim({ job: 'deploy', mark: 1, now: START + 5, lease: 1 })
      const query = { state: 'pending', limit: 1, now: START } as const
      const named = [idOf(5), idOf(99), idOf(1)]
      const page = await store.deskPage({ ...query, edition: 4, named })
      const { pace, outbox, retracted, deployAsked, named: found, ...queue } = page
      expect(queue).toEqual(await store.queue(query))
      expect(idsOf(queue.comments)).toEqual([idOf(6)])
      expect(pace.oldest).toBe(moment(0.006))
      expect(outbox).toEqual(await store.outbox(9))
      expect(retracted).toEqual({ total: 1, comments: [{ comment: idOf(4), revision: 5 }] })
      expect(deployAsked).toBe(START + 5)
      expect(found).toEqual(await store.findAll(named))
      expect(idsOf(found)).toEqual([idOf(5), idOf(1)])
    },
  )

  promises('an empty store has an empty page for the desk', async ({ store }) => {
    const page = await store.deskPage({ state: 'pending', limit: 9, edition: 0, named: [] })
    expect(page).toEqual({
      ...(await store.queue({ state: 'pending', limit: 9 })),
      pace: { oldest: null, median: null },
      outbox: [],
      retracted: { total: 0, comments: [] },
      deployAsked: undefined,
      named: [],
    })
  })

  promises(
    'a comment is seen among the newest public ones of its article, itself left out',
    async ({ store }) => {
      for (const number of [1, 2, 3, 4]) await approveOne(store, number)
      const pending = await keepOne(store, 5)
      await keepOne(store, 6)
      await store.erase([{ request: 'e', comment: idOf(4), by: MODERATOR, at: moment(91) }])
      const others = async (number: number, most: number) =>
        idsOf((await store.commentView(idOf(number), most))?.others ?? [])
      expect(await store.commentView(idOf(5), 2)).toEqual({
        comment: pending,
        others: await store.findAll([idOf(3), idOf(2)]),
        network: undefined,
      })
      expect(await others(3, 2)).toEqual([idOf(2), idOf(1)])
      expect(await others(1, 9)).toEqual([idOf(3), idOf(2)])
      expect(await others(2, 0)).toEqual([])
      expect(await store.commentView(idOf(4), 2)).toBeUndefined()
      expect((await store.approved(ARTICLE, null, 9)).total).toBe(3)
    },
  )
}
