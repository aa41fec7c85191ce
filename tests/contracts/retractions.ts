import { expect } from 'vitest'
import type { Store } from '../../functions/comments/store/store.ts'
import { MODERATOR, approveOne, exportAll, hashOf, idOf, keepOne } from './samples.ts'
import { moment, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

export function retractionPromises(promises: Promises): void {
  promises(
    'what was public and is taken back by anyone is told, the newest first',
    async ({ store }) => {
      await approveFour(store)
      await store.decide([
        orderOf(await found(store, 1), 'reject', { version: 2 }),
        orderOf(await found(store, 2), 'restore', { version: 2 }),
      ])
      await store.withdraw({ tracking: hashOf(3), at: moment(90) })
      await store.erase([{ request: 'e', comment: idOf(4), by: MODERATOR, at: moment(91) }])
      const retracted = [4, 3, 2, 1].map((number) => ({
        comment: idOf(number),
        revision: 4 + number,
      }))
      expect(await store.retracted(4, 9)).toEqual({ total: 4, comments: retracted })
      expect(await store.retracted(4, 2)).toEqual({ total: 4, comments: retracted.slice(0, 2) })
    },
  )

  promises(
    'an edition shows neither what came nor what went before or after it',
    async ({ store }) => {
      await approveFour(store)
      await store.decide([orderOf(await found(store, 3), 'reject', { version: 2 })])
      const shown = { total: 1, comments: [{ comment: idOf(3), revision: 5 }] }
      const nothing = { total: 0, comments: [] }
      const answers = []
      for (const since of [1, 2, 3, 4, 5]) answers.push(await store.retracted(since, 9))
      expect(answers).toEqual([nothing, nothing, shown, shown, nothing])
    },
  )

  promises('what was never public is never taken back', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await store.decide([orderOf(comment, 'reject')])
    await store.decide([orderOf(comment, 'restore', { version: 2 })])
    await store.erase([{ request: 'e', comment: comment.id, by: MODERATOR, at: moment(90) }])
    expect(await store.retracted(0, 9)).toEqual({ total: 0, comments: [] })
  })

  promises(
    'what is shown again stands rightly, until it is taken back again',
    async ({ store }) => {
      const comment = await approveOne(store, 1)
      for (const [index, verdict] of (['restore', 'approve', 'restore'] as const).entries()) {
        const order = { version: index + 2, request: `again ${index}` }
        await store.decide([orderOf(comment, verdict, order)])
        const { total } = await store.retracted(1, 9)
        expect([verdict, total]).toEqual([verdict, verdict === 'approve' ? 0 : 1])
      }
      expect(await store.retracted(2, 9)).toEqual({ total: 0, comments: [] })
      expect(await store.retracted(3, 9)).toMatchObject({ total: 1, comments: [{ revision: 4 }] })
    },
  )

  promises('an imported comment is shown from its import on', async ({ store }) => {
    const approved = await approveOne(store, 1)
    const [exported] = await exportAll(store)
    if (!exported) throw new Error('nothing was exported')
    const copy = { ...exported.comment, id: idOf(2), tracking: hashOf(2) }
    await store.import({ ...exported, comment: copy })
    await store.decide([orderOf(copy, 'reject', { version: 2, request: 'back' })])
    expect((await store.retracted(1, 9)).total).toBe(0)
    expect(await store.retracted(2, 9)).toMatchObject({ comments: [{ comment: idOf(2) }] })
    expect((await store.find(approved.id))?.state).toBe('approved')
  })

  promises('once an edition without it stands, it is forgotten', async ({ store }) => {
    await approveFour(store)
    for (const number of [1, 2])
      await store.decide([orderOf(await found(store, number), 'reject', { version: 2 })])
    await store.clearRetracted(5)
    expect(await store.retracted(4, 9)).toEqual({
      total: 1,
      comments: [{ comment: idOf(2), revision: 6 }],
    })
    expect(await store.reconcile()).toEqual([])
  })

  promises(
    'of an edition from before the store was lost, everything may be shown, and nothing is forgotten',
    async ({ store }) => {
      const comment = await approveOne(store, 1)
      for (const [index, verdict] of (['restore', 'approve', 'reject'] as const).entries())
        await store.decide([orderOf(comment, verdict, { version: index + 2, request: verdict })])
      await store.clearRetracted(70)
      const answers = { total: 1, comments: [{ comment: comment.id, revision: 4 }] }
      expect(await store.retracted(70, 9)).toEqual(answers)
    },
  )
}

async function approveFour(store: Store): Promise<void> {
  for (const number of [1, 2, 3, 4]) await approveOne(store, number)
}

async function found(store: Store, number: number) {
  const comment = await store.find(idOf(number))
  if (!comment) throw new Error('it is gone')
  return comment
}
