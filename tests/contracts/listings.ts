import { expect } from 'vitest'
import type { Comment } from '../../functions/comments/comment.ts'
import type { Store } from '../../functions/comments/store.ts'
import { ARTICLE, approveOne, commentOf, hashOf, idOf, idsOf } from './samples.ts'
import { keepOne, moment, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

const OTHER = '2026/03/duong-moi'

export function listingPromises(promises: Promises): void {
  promises('an article without comments has an empty listing at version 0', async ({ store }) => {
    const empty = { total: 0, version: 0, comments: [], next: null }
    expect(await store.approved(ARTICLE, null, 20)).toEqual(empty)
  })

  promises('approved comments page newest first, each once', async ({ store }) => {
    for (const number of [1, 2, 3, 4, 5]) await approveOne(store, number)
    const first = await store.approved(ARTICLE, null, 2)
    expect(idsOf(first.comments)).toEqual([idOf(5), idOf(4)])
    expect(first).toMatchObject({ total: 5, version: 5, next: idOf(4) })
    const last = await store.approved(ARTICLE, idOf(3), 2)
    expect(idsOf(last.comments)).toEqual([idOf(2), idOf(1)])
    expect(last.next).toBeNull()
  })

  promises(
    'a comment approved while a reader pages is neither lost nor doubled',
    async ({ store }) => {
      for (const number of [1, 2, 4]) await approveOne(store, number)
      const { next } = await store.approved(ARTICLE, null, 2)
      await approveOne(store, 5)
      expect(idsOf((await store.approved(ARTICLE, next, 2)).comments)).toEqual([idOf(1)])
    },
  )

  promises('a listing shows approved comments of its own article only', async ({ store }) => {
    const shown = await approveOne(store, 1)
    await keepOne(store, 2)
    await approveOne(store, 3, { article: OTHER })
    const rejected = await approveOne(store, 4)
    await store.decide([orderOf(rejected, 'reject', { version: 2 })])
    const listing = await store.approved(ARTICLE, null, 20)
    expect(idsOf(listing.comments)).toEqual([shown.id])
    expect(listing.total).toBe(1)
  })

  promises('the latest come from all articles, the last approved first', async ({ store }) => {
    for (const number of [3, 1, 2, 5])
      await approveAt(store, number, 100 - number, { article: number === 2 ? OTHER : ARTICLE })
    await keepOne(store, 4)
    expect(idsOf(await store.latest(9))).toEqual([1, 2, 3, 5].map(idOf))
    expect(idsOf(await store.latest(2))).toEqual([idOf(1), idOf(2)])
  })

  promises('of comments approved at one moment the newest is the latest', async ({ store }) => {
    for (const number of [2, 1, 3]) await approveAt(store, number, 100)
    expect(idsOf(await store.latest(9))).toEqual([3, 2, 1].map(idOf))
  })

  promises('the latest go on after any of them, and leave articles out', async ({ store }) => {
    for (const number of [1, 2, 3, 4, 5])
      await approveAt(store, number, number, { article: number % 2 ? ARTICLE : OTHER })
    const [, , , , after] = await store.latest(5)
    expect(await store.latest(9, { ...(after && { after }) })).toEqual([])
    const [first] = await store.latest(1)
    const rest = { ...(first && { after: first }) }
    expect(idsOf(await store.latest(3, rest))).toEqual([4, 3, 2].map(idOf))
    expect(idsOf(await store.latest(2, { ...rest, without: [OTHER, 'none'] }))).toEqual([
      idOf(3),
      idOf(1),
    ])
    expect(await store.latest(9, { without: [OTHER, ARTICLE] })).toEqual([])
  })

  promises(
    'what is taken back leaves the latest, and comes again by its last approval',
    async ({ store }) => {
      for (const number of [1, 2, 3, 4]) await approveAt(store, number, number)
      await store.decide([orderOf(commentOf(1), 'restore', { version: 2 })])
      await store.decide([orderOf(commentOf(2), 'reject', { version: 2 })])
      await store.withdraw({ tracking: hashOf(3), at: moment(90) })
      expect(idsOf(await store.latest(9))).toEqual([idOf(4)])
      const again = { version: 3, request: 'again', at: moment(95) }
      await store.decide([orderOf(commentOf(1), 'approve', again)])
      expect(idsOf(await store.latest(9))).toEqual([idOf(1), idOf(4)])
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('imported comments are the latest by when they were approved', async ({ store }) => {
    for (const number of [1, 2, 3]) {
      const at = moment(100 - number)
      const approval = { ...orderOf(commentOf(number), 'approve', { at }), version: 2, digest: '' }
      const { comment: _, ...decision } = approval
      const changes = { state: 'approved', version: 2, decisions: [decision] } as const
      await store.import({ comment: commentOf(number, changes), reveals: [] })
    }
    expect(idsOf(await store.latest(9))).toEqual([1, 2, 3].map(idOf))
    expect(await store.reconcile()).toEqual([])
  })

  promises(
    'the most discussed count approved comments, ties by id descending',
    async ({ store }) => {
      for (const [index, article] of ['a', 'b', 'b', 'c', 'd'].entries()) {
        await approveOne(store, index, { article })
      }
      await keepOne(store, 9, { article: 'a' })
      await store.decide([
        orderOf(await approveOne(store, 10, { article: 'e' }), 'restore', { version: 2 }),
      ])
      expect(await store.mostDiscussed(3)).toEqual([
        { article: 'b', total: 2 },
        { article: 'd', total: 1 },
        { article: 'c', total: 1 },
      ])
      expect(await store.mostDiscussed(9)).toHaveLength(4)
    },
  )

  promises('totals answer for every article asked, known or not', async ({ store }) => {
    await approveOne(store, 1)
    await approveOne(store, 2, { article: OTHER })
    await approveOne(store, 3, { article: OTHER })
    expect(await store.totals([OTHER, 'unknown', ARTICLE])).toEqual(
      new Map([
        [OTHER, { total: 2, version: 3 }],
        ['unknown', { total: 0, version: 0 }],
        [ARTICLE, { total: 1, version: 1 }],
      ]),
    )
    expect(await store.totals([])).toEqual(new Map())
  })

  promises('what changed since a revision is told, oldest change first', async ({ store }) => {
    await approveOne(store, 1)
    const taken = await approveOne(store, 2, { article: OTHER })
    await approveOne(store, 3)
    await store.decide([orderOf(taken, 'reject', { version: 2 })])
    const changed = { article: ARTICLE, total: 2, version: 3 }
    const emptied = { article: OTHER, total: 0, version: 4 }
    const all = { revision: 4, articles: [changed, emptied], all: false }
    expect(await store.changedSince(0, 2)).toEqual(all)
    expect(await store.changedSince(3, 2)).toEqual({ ...all, articles: [emptied] })
    expect(await store.changedSince(4, 2)).toEqual({ ...all, articles: [] })
  })

  promises('more changes than asked for are told as all', async ({ store }) => {
    for (const article of ['a', 'b', 'c'])
      await approveOne(store, article.charCodeAt(0), { article })
    expect(await store.changedSince(0, 2)).toEqual({ revision: 3, articles: [], all: true })
  })

  promises(
    'a revision from before the store was lost means all may have changed',
    async ({ store }) => {
      await approveOne(store, 1)
      expect(await store.changedSince(7, 9)).toEqual({ revision: 1, articles: [], all: true })
    },
  )
}

/** Keeps a comment and approves it, so many seconds after the start. */
async function approveAt(
  store: Store,
  number: number,
  seconds: number,
  changes: Partial<Comment> = {},
): Promise<Comment> {
  const comment = await keepOne(store, number, changes)
  await store.decide([orderOf(comment, 'approve', { at: moment(seconds) })])
  return comment
}
