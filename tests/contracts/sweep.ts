import { expect } from 'vitest'
import { retention } from '../../functions/comments/domain/retention.ts'
import type { Store } from '../../functions/comments/store/store.ts'
import { MODERATOR, START, approveOne, commentOf, exportAll, everyEntry } from './samples.ts'
import { hashOf, idOf, keepOne, keepRequestOf, moment, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

const DAY = 24 * 60 * 60 * 1000
const nothing = { phones: 0, texts: 0, rejected: 0, expired: 0, more: false }

/** So many days after the start; everything here happens at it. */
function sweepAt(store: Store, days: number, limit = 99) {
  return store.sweep({ now: START + days * DAY, limit })
}

async function keepWithPhone(store: Store, number: number) {
  const comment = commentOf(number, { phone: true, at: moment(0) })
  await store.keep(keepRequestOf(comment, { phone: `sealed ${number}` }))
  return comment
}

const settledAt = (days: number, changes = {}) => ({ at: moment(days * 86_400), ...changes })

export function sweepingPromises(promises: Promises): void {
  promises('a phone goes a while after its comment is first settled', async ({ store }) => {
    const comment = await keepWithPhone(store, 1)
    await store.decide([orderOf(comment, 'approve', settledAt(5))])
    await store.decide([orderOf(comment, 'restore', settledAt(9, { version: 2 }))])
    const due = 5 + retention.phoneSettled
    expect(await store.sweep({ now: START + due * DAY - 1, limit: 9 })).toEqual(nothing)
    expect((await store.find(comment.id))?.phone).toBe(true)
    expect(await sweepAt(store, due)).toEqual({ ...nothing, phones: 1 })
    expect(await sweepAt(store, due)).toEqual(nothing)
    await expectNoPhone(store)
  })

  promises('a phone goes in any case some time after it was sent', async ({ store }) => {
    const comment = await keepWithPhone(store, 1)
    await store.decide([orderOf(comment, 'approve', settledAt(retention.phoneSent - 1))])
    expect(await sweepAt(store, retention.phoneSent - 0.1)).toEqual(nothing)
    expect(await sweepAt(store, retention.phoneSent)).toEqual({ ...nothing, phones: 1 })
    await expectNoPhone(store)
  })

  promises('a comment whose phone went is otherwise as it was', async ({ store }) => {
    const comment = await keepWithPhone(store, 1)
    await store.revealPhone({ comment: comment.id, by: MODERATOR, at: moment(5) })
    const [before] = await exportAll(store)
    await sweepAt(store, retention.phoneSent)
    const [after] = await exportAll(store)
    expect(after).toEqual({ reveals: before?.reveals, comment: { ...comment, phone: false } })
    expect(await store.findByTracking(comment.tracking)).toEqual({ ...comment, phone: false })
    await store.decide([orderOf(comment, 'approve')])
    expect((await store.find(comment.id))?.state).toBe('approved')
    expect(await store.reconcile()).toEqual([])
  })

  promises('a rejected comment is erased after its time', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await store.decide([orderOf(comment, 'reject', settledAt(5))])
    expect(await sweepAt(store, 5 + retention.rejected - 0.1)).toEqual(nothing)
    const swept = await sweepAt(store, 5 + retention.rejected)
    expect(swept).toEqual({ ...nothing, rejected: 1 })
    await expectErased(store)
  })

  promises('a pending comment that nobody settles is erased after its time', async ({ store }) => {
    await keepOne(store, 1, { at: moment(0) })
    expect(await sweepAt(store, retention.pending - 0.1)).toEqual(nothing)
    expect(await sweepAt(store, retention.pending)).toEqual({ ...nothing, expired: 1 })
    await expectErased(store)
  })

  promises('what is put back into the queue waits its whole time again', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await store.decide([orderOf(comment, 'reject', settledAt(1))])
    await store.decide([orderOf(comment, 'restore', settledAt(80, { version: 2 }))])
    expect(await sweepAt(store, 80 + retention.pending - 0.1)).toEqual(nothing)
    const swept = await sweepAt(store, 80 + retention.pending)
    expect(swept).toEqual({ ...nothing, expired: 1 })
  })

  promises('an approved comment stays', async ({ store }) => {
    await approveOne(store, 1, { at: moment(0) })
    expect(await sweepAt(store, 100_000)).toEqual(nothing)
    expect((await store.approved(commentOf(1).article, null, 9)).total).toBe(1)
  })

  promises(
    'a sweep is bounded, takes the oldest first, and says whether it reached its bound',
    async ({ store }) => {
      for (const number of [3, 1, 2]) await keepOne(store, number)
      const first = await sweepAt(store, 2 * retention.pending, 2)
      expect(first).toEqual({ ...nothing, expired: 2, more: true })
      expect(await store.find(idOf(3))).toBeDefined()
      const second = await sweepAt(store, 2 * retention.pending, 2)
      expect(second).toEqual({ ...nothing, expired: 1 })
    },
  )

  promises('a comment erased with its phone is one comment and no phone', async ({ store }) => {
    await keepWithPhone(store, 1)
    const swept = await sweepAt(store, 2 * retention.pending, 9)
    expect(swept).toEqual({ ...nothing, phones: 1, expired: 1 })
    await keepWithPhone(store, 2)
    await store.erase([{ request: 'e', comment: idOf(2), by: MODERATOR, at: moment(1) }])
    expect(await sweepAt(store, 2 * retention.pending)).toEqual(nothing)
  })

  promises('imported comments go at their own time', async ({ store, another }) => {
    const comment = await keepWithPhone(store, 1)
    await store.decide([orderOf(comment, 'reject', settledAt(5))])
    const [exported] = await exportAll(store)
    if (!exported) throw new Error('nothing was exported')
    const copy = { ...exported.comment, id: idOf(2), tracking: hashOf(2) }
    await (another?.() ?? store).import({ ...exported, comment: copy })
    expect(await sweepAt(store, 5 + retention.phoneSettled)).toEqual({ ...nothing, phones: 2 })
    expect(await sweepAt(store, 5 + retention.rejected)).toEqual({ ...nothing, rejected: 2 })
  })
}

async function expectNoPhone(store: Store): Promise<void> {
  expect((await store.find(idOf(1)))?.phone).toBe(false)
  const look = { comment: idOf(1), by: MODERATOR, at: moment(90) }
  expect(await store.revealPhone(look)).toBeUndefined()
  const [exported] = await exportAll(store)
  expect(exported).not.toHaveProperty('phone')
  expect(await store.reconcile()).toEqual([])
}

async function expectErased(store: Store): Promise<void> {
  expect(await store.find(idOf(1))).toBeUndefined()
  expect(await store.findByTracking(hashOf(1))).toHaveProperty('reason', 'expire')
  expect((await everyEntry(store))[0]).toMatchObject({
    deed: 'expire',
    by: 'sweep',
    subject: idOf(1),
  })
  expect(await store.outbox(9)).toEqual([])
  expect(await store.reconcile()).toEqual([])
}
