import { expect } from 'vitest'
import { retention } from '../../../functions/comments/domain/retention.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import {
  ARTICLE,
  MODERATOR,
  START,
  commentOf,
  exportAll,
  hashOf,
  idOf,
  idsOf,
  keepRequestOf,
  moment,
  orderOf,
} from '../samples.ts'
import type { Promises } from '../store.ts'

const DAY = 24 * 60 * 60 * 1000
const OTHER = '2026/03/cho-dem'

/** An IPv4 address; two /64s of one /48. */
const [v4, near, nextDoor, wide] = [1, 2, 3, 4].map((number) =>
  hashOf(number * 0x1_0000_0001).slice(0, 32),
) as [string, string, string, string]

/** Comments 1 to 6: two of one address, two of one /64, one of its /48, one without any mark. */
async function keepSix(store: Store): Promise<void> {
  const networks = [[v4], [v4], [near, wide], [near, wide], [nextDoor, wide], []]
  for (const [index, each] of networks.entries()) {
    const comment = commentOf(index + 1, { article: index % 2 === 0 ? ARTICLE : OTHER })
    await store.keep(keepRequestOf(comment, { networks: each }))
  }
}

async function found(store: Store, number: number, query = {}): Promise<readonly string[]> {
  const asked = { state: 'pending', limit: 9, network: idOf(number), ...query } as const
  return idsOf((await store.queue(asked)).comments)
}

async function networkOf(store: Store, number: number) {
  return (await store.commentView(idOf(number), 0))?.network
}

const ids = (...numbers: readonly number[]): readonly string[] => numbers.map(idOf)

const erasure = (number: number) =>
  ({ request: `erase ${number}`, comment: idOf(number), by: MODERATOR, at: moment(90) }) as const

export function networkPromises(promises: Promises): void {
  promises(
    'the queue narrows to the network of a comment: its IPv4 address, or the /48 that its /64 is in',
    async ({ store }) => {
      await keepSix(store)
      expect(await found(store, 1)).toEqual(ids(1, 2))
      expect(await found(store, 3)).toEqual(ids(3, 4, 5))
      expect(await found(store, 5)).toEqual(ids(3, 4, 5))
      expect(await networkOf(store, 2)).toEqual({ near: 2, wide: 2 })
      expect(await networkOf(store, 4)).toEqual({ near: 2, wide: 3 })
    },
  )

  promises('an unknown comment and one without a mark have no network', async ({ store }) => {
    await keepSix(store)
    for (const number of [6, 7]) {
      expect(await found(store, number)).toEqual([])
      expect(await networkOf(store, number)).toBeUndefined()
    }
  })

  promises(
    'a network is joined with the rest of the filter, page after page',
    async ({ store }) => {
      await keepSix(store)
      expect(await found(store, 3, { article: ARTICLE })).toEqual(ids(3, 5))
      expect(await found(store, 3, { article: '2026/03/khac' })).toEqual([])
      expect(await found(store, 3, { articles: [OTHER] })).toEqual(ids(4))
      expect(await found(store, 3, { since: moment(4) })).toEqual([])
      expect(await found(store, 3, { q: 'thứ 5' })).toEqual(ids(5))
      expect(await found(store, 3, { limit: 2 })).toEqual(ids(3, 4))
      expect(await found(store, 3, { limit: 2, after: idOf(4) })).toEqual(ids(5))
    },
  )

  promises('a network is found in each state, and its comments move with it', async ({ store }) => {
    await keepSix(store)
    await store.decide([
      orderOf(commentOf(3), 'approve'),
      orderOf(commentOf(4), 'reject'),
      orderOf(commentOf(5), 'reject'),
    ])
    expect(await found(store, 4)).toEqual([])
    expect(await found(store, 4, { state: 'approved' })).toEqual(ids(3))
    expect(await found(store, 3, { state: 'rejected' })).toEqual(ids(5, 4))
    expect(await networkOf(store, 3)).toEqual({ near: 2, wide: 3 })
    expect(await store.reconcile()).toEqual([])
  })

  promises('an erased comment leaves its network, and those from there stay', async ({ store }) => {
    await keepSix(store)
    await store.erase([erasure(3)])
    await store.withdraw({ tracking: hashOf(1), at: moment(90) })
    expect(await found(store, 3)).toEqual([])
    expect(await found(store, 1)).toEqual([])
    expect(await found(store, 4)).toEqual(ids(4, 5))
    expect(await networkOf(store, 4)).toEqual({ near: 1, wide: 2 })
    await store.erase([erasure(4), erasure(5)])
    await store.keep(keepRequestOf(commentOf(8), { networks: [near, wide] }))
    expect(await networkOf(store, 8)).toEqual({ near: 1, wide: 1 })
  })

  promises(
    'a mark goes with the phone’s timer, whether or not a phone was given',
    async ({ store }) => {
      const [one, two, three] = [1, 2, 3].map((number) => commentOf(number, { at: moment(0) }))
      for (const each of [one, two, three])
        if (each) await store.keep(keepRequestOf(each, { networks: [near, wide] }))
      if (one) await store.decide([orderOf(one, 'approve', { at: moment(0) })])
      const swept = { phones: 0, texts: 0, rejected: 0, expired: 0, more: false }

      const settled = START + retention.phoneSettled * DAY
      expect(await store.sweep({ now: settled - 1, limit: 9 })).toEqual(swept)
      expect((await networkOf(store, 1))?.wide).toBe(3)
      const before = (await store.removals()).made
      expect(await store.sweep({ now: settled, limit: 9 })).toEqual(swept)
      expect((await store.removals()).made).toBe(before + 1)
      expect(await networkOf(store, 1)).toBeUndefined()
      expect(await found(store, 2)).toEqual(ids(2, 3))

      await store.sweep({ now: START + retention.phoneSent * DAY, limit: 9 })
      expect(await networkOf(store, 2)).toBeUndefined()
      expect(await store.find(idOf(2))).toEqual(two)
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('a mark is in no export, so a copy of the comments has none', async ({ store }) => {
    await keepSix(store)
    const exported = JSON.stringify(await exportAll(store))
    for (const mark of [v4, near, nextDoor, wide]) expect(exported).not.toContain(mark)
    expect(exported).not.toContain('network')
    await store.import({ comment: commentOf(9), reveals: [] })
    expect(await networkOf(store, 9)).toBeUndefined()
  })
}
