import { expect } from 'vitest'
import type { Comment } from '../../functions/comments/domain/comment.ts'
import type { Store } from '../../functions/comments/store/store.ts'
import { ARTICLE, commentOf, hashOf, idOf, idsOf, keepOne, moment, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

const OTHER = '2026/03/duong-moi'

export function latestPromises(promises: Promises): void {
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
    expect(idsOf(await store.latest(2, { ...rest, exclude: [OTHER, 'none'] }))).toEqual([
      idOf(3),
      idOf(1),
    ])
    expect(await store.latest(9, { exclude: [OTHER, ARTICLE] })).toEqual([])
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
      const { comment: _, verdict: deed, ...line } = approval
      const history = [{ ...line, deed }]
      const changes = { state: 'approved', version: 2, history } as const
      await store.import({ comment: commentOf(number, changes), reveals: [] })
    }
    expect(idsOf(await store.latest(9))).toEqual([1, 2, 3].map(idOf))
    expect(await store.reconcile()).toEqual([])
  })
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
