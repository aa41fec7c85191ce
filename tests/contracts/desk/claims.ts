import { expect } from 'vitest'
import { CLAIM_SPAN } from '../../../functions/comments/store/queue/claim-store.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { START, idOf, keepOne, loggedActions, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'

const until = (now: number): string => new Date(now + CLAIM_SPAN).toISOString()

async function claimsAt(store: Store, now: number): Promise<object> {
  const { claims } = await store.queue({ state: 'pending', limit: 9, now })
  return Object.fromEntries(claims)
}

export function claimPromises(promises: Promises): void {
  promises(
    'a comment that somebody reads is told as theirs for a minute, which they can renew',
    async ({ store }) => {
      const { id } = await keepOne(store, 1)
      await keepOne(store, 2)
      const order = { comment: id, by: 'Lan', now: START }
      expect(await store.claimComment(order)).toEqual({ by: 'Lan', until: until(START) })
      expect(await claimsAt(store, START + CLAIM_SPAN - 1)).toEqual({
        [id]: { by: 'Lan', until: until(START) },
      })
      expect(await claimsAt(store, START + CLAIM_SPAN)).toEqual({})
      const later = START + 40_000
      expect(await store.claimComment({ ...order, now: later })).toEqual({
        by: 'Lan',
        until: until(later),
      })
      expect(await claimsAt(store, START + CLAIM_SPAN)).toHaveProperty([id])
    },
  )

  promises('whoever comes second hears who has it, until that ends', async ({ store }) => {
    const { id } = await keepOne(store, 1)
    const order = { comment: id, now: START }
    await store.claimComment({ ...order, by: 'Lan' })
    const second = { ...order, by: 'Minh', now: START + 1 }
    expect(await store.claimComment(second)).toEqual({ by: 'Lan', until: until(START) })
    const now = START + CLAIM_SPAN
    expect(await store.claimComment({ ...second, now })).toEqual({ by: 'Minh', until: until(now) })
  })

  promises('one’s own claim can be freed, and nobody else’s', async ({ store }) => {
    const { id } = await keepOne(store, 1)
    await store.claimComment({ comment: id, by: 'Lan', now: START })
    await store.freeComment({ comment: id, by: 'Minh' })
    expect(await claimsAt(store, START)).toHaveProperty([id])
    await store.freeComment({ comment: id, by: 'Lan' })
    await store.freeComment({ comment: id, by: 'Lan' })
    expect(await claimsAt(store, START)).toEqual({})
  })

  promises(
    'a claim keeps nobody from deciding, and leaves version and log as they are',
    async ({ store }) => {
      const comment = await keepOne(store, 1)
      const before = await loggedActions(store)
      await store.claimComment({ comment: comment.id, by: 'Minh', now: START })
      expect(await store.find(comment.id)).toEqual(comment)
      expect(await loggedActions(store)).toEqual(before)
      expect(await store.decide([orderOf(comment, 'approve')])).toMatchObject([{ outcome: 'done' }])
      const none = { comment: idOf(9), by: 'Minh', now: START }
      expect(await store.claimComment(none)).toBeUndefined()
    },
  )
}
