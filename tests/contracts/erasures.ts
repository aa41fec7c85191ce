import { expect } from 'vitest'
import type { Store } from '../../functions/comments/store/store.ts'
import { ARTICLE, MODERATOR, START, approveOne, commentOf, exportAll } from './samples.ts'
import { everyEntry, hashOf, idOf, keepOne, keepRequestOf, moment, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

export const ERASURE = { request: 'erase 1', comment: idOf(1), by: MODERATOR, at: moment(90) }

const DAY = 24 * 60 * 60 * 1000
/** In seconds. */
const WEEK = (7 * DAY) / 1000

export function erasurePromises(promises: Promises): void {
  promises('an erased comment is in no listing and cannot be found', async ({ store }) => {
    const comment = await approveOne(store, 1, { phone: true })
    await approveOne(store, 2)
    const done = { comment: comment.id, outcome: 'done', state: null, version: 3 }
    expect(await store.erase([ERASURE])).toEqual([{ ...done, article: ARTICLE, listed: true }])
    await expectGone(store)
    const listing = await store.approved(ARTICLE, null, 9)
    expect(listing).toMatchObject({ total: 1, version: 3, comments: [{ id: idOf(2) }] })
    expect(await store.outbox(9)).toEqual([{ article: ARTICLE, revision: 3 }])
  })

  promises('erasing a comment that was not shown refreshes nothing', async ({ store }) => {
    await keepOne(store, 1)
    expect(await store.erase([ERASURE])).toMatchObject([
      { outcome: 'done', listed: false, version: 2 },
    ])
    await expectGone(store)
    expect(await store.outbox(9)).toEqual([])
  })

  promises('the log of an erased comment keeps its deeds and nothing else', async ({ store }) => {
    await approveOne(store, 1)
    await store.erase([ERASURE])
    const actions = (await everyEntry(store)).map(({ deed, version }) => [deed, version])
    expect(actions).toEqual([
      ['erase', 3],
      ['approve', 2],
      ['keep', 1],
    ])
    expect(await store.reconcile()).toEqual([])
  })

  promises(
    'the same erasure again is repeated; another one finds it missing',
    async ({ store }) => {
      for (const number of [1, 2]) await keepOne(store, number)
      const both = [ERASURE, { ...ERASURE, comment: idOf(2) }]
      const nothing = { state: null, article: null, listed: false }
      const repeated = both.map(({ comment }) => ({
        ...nothing,
        comment,
        outcome: 'repeated',
        version: 2,
      }))
      const [first, twin] = await store.erase([ERASURE, ERASURE])
      expect([first?.outcome, twin]).toEqual(['done', repeated[0]])
      expect((await store.erase(both)).map(({ outcome }) => outcome)).toEqual(['repeated', 'done'])
      expect(await store.erase(both)).toEqual(repeated)
      const missing = { ...nothing, comment: idOf(1), outcome: 'missing', version: 0 }
      const others = [
        { ...ERASURE, request: 'erase 2' },
        { ...ERASURE, comment: idOf(7) },
      ]
      expect(await store.erase(others)).toEqual([missing, { ...missing, comment: idOf(7) }])
      expect(await store.decide([orderOf(commentOf(1), 'approve')])).toEqual([missing])
      expect(await everyEntry(store)).toHaveLength(4)
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('an erasure of a version that stands no more changes nothing', async ({ store }) => {
    const comment = await approveOne(store, 1)
    const [old, present] = [1, 2].map((version) => ({ ...ERASURE, version }))
    const conflict = { outcome: 'conflict', state: 'approved', version: 2, listed: false }
    expect(await store.erase([old ?? ERASURE])).toMatchObject([conflict])
    expect(await store.find(comment.id)).toMatchObject({ version: 2 })
    expect(await store.erase([present ?? ERASURE])).toMatchObject([{ outcome: 'done' }])
    expect(await store.erase([present ?? ERASURE])).toMatchObject([{ outcome: 'repeated' }])
  })

  promises('the log says why a comment was erased, by a code', async ({ store }) => {
    for (const number of [1, 2]) await keepOne(store, number)
    await store.erase([
      { ...ERASURE, reason: 'spam' },
      { ...ERASURE, comment: idOf(2), reason: 'request' },
    ])
    const actions = (await everyEntry(store)).map(({ deed, subject }) => [deed, subject])
    expect(actions.slice(0, 2)).toEqual([
      ['erase:request', idOf(2)],
      ['erase:spam', idOf(1)],
    ])
    expect(await store.reconcile()).toEqual([])
  })

  promises(
    'a reader takes a comment back by its tracking; again it is repeated for a week',
    async ({ store }) => {
      await approveOne(store, 1)
      const withdrawal = { tracking: hashOf(1), at: moment(90) }
      const done = { comment: idOf(1), outcome: 'done', state: null, version: 3 }
      expect(await store.withdraw(withdrawal)).toEqual({ ...done, article: ARTICLE, listed: true })
      await expectGone(store)
      const nothing = { comment: '', state: null, version: 0, article: null, listed: false }
      const again = (seconds: number) => store.withdraw({ ...withdrawal, at: moment(seconds) })
      expect(await again(90 + WEEK - 1)).toEqual({ ...nothing, outcome: 'repeated' })
      expect(await again(90 + WEEK)).toEqual({ ...nothing, outcome: 'missing' })
      expect(await store.erase([ERASURE])).toMatchObject([{ outcome: 'missing' }])
      expect(await everyEntry(store)).toHaveLength(3)
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('by its tracking it can be told for a week why a comment is gone', async ({ store }) => {
    for (const number of [1, 2, 3]) await keepOne(store, number)
    await store.withdraw({ tracking: hashOf(1), at: moment(90) })
    await store.erase([{ ...ERASURE, comment: idOf(2), reason: 'illegal' }])
    await store.sweep({ now: START + 200 * DAY, limit: 9 })
    const week = START + (90 + WEEK) * 1000
    expect(await store.findByTracking(hashOf(1))).toEqual({ reason: 'withdraw', until: week })
    expect(await store.findByTracking(hashOf(2))).toEqual({ reason: 'erase', until: week })
    const swept = { reason: 'expire', until: START + 207 * DAY }
    expect(await store.findByTracking(hashOf(3))).toEqual(swept)
    expect(await store.withdraw({ tracking: hashOf(2), at: moment(91) })).toMatchObject({
      outcome: 'repeated',
    })
  })

  promises('erasing forgets the submission key that led to the comment', async ({ store }) => {
    const key = { id: 'form 1', digest: 'digest 1' }
    await store.keep(keepRequestOf(commentOf(1), { key }))
    await store.erase([ERASURE])
    const limit = { count: 9, seconds: 60 }
    const admission = { key, addresses: ['address'], article: ARTICLE, now: START, limit }
    expect(await store.admit(admission)).toMatchObject({ outcome: 'unproven', recent: 1 })
  })

  promises('a keeping repeated after its comment was erased keeps nothing', async ({ store }) => {
    await keepOne(store, 1)
    await store.erase([ERASURE])
    expect(await store.keep(keepRequestOf(commentOf(1)))).toEqual({ outcome: 'kept' })
    await expectGone(store)
    expect(await store.reconcile()).toEqual([])
  })

  promises('what was erased cannot be imported again', async ({ store }) => {
    await approveOne(store, 1)
    const [exported] = await exportAll(store)
    await store.erase([ERASURE])
    expect(exported && (await store.import(exported))).toBe(false)
    await expectGone(store)
  })
}

async function expectGone(store: Store): Promise<void> {
  expect(await store.find(idOf(1))).toBeUndefined()
  expect(await store.findByTracking(hashOf(1))).toHaveProperty('reason')
  expect(
    await store.revealPhone({ comment: idOf(1), by: MODERATOR, at: moment(91) }),
  ).toBeUndefined()
  for (const state of ['pending', 'approved', 'rejected'] as const) {
    const { comments } = await store.queue({ state, limit: 9 })
    expect(comments.filter(({ id }) => id === idOf(1))).toEqual([])
  }
}
