import { expect } from 'vitest'
import type { Comment } from '../../../functions/comments/domain/comment.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { commentOf, keepRequestOf, MODERATOR, moment, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'

const count = 500
/** Bytes of a text at least, and how many its lines in the log and its record, which stay, may take. */
const [least, lasting] = [4_000, 2_500]

export function spacePromises(promises: Promises): void {
  promises(
    'the space of a flood that is erased is there for whatever comes next',
    async ({ store, space }) => {
      if (space === undefined) return
      const before = await space.bytes()
      const flood = await fill(store, 0)
      const full = await space.bytes()
      expect(full - before).toBeGreaterThan(count * least)
      await eraseAll(store, flood)
      if (space.isGivenBack) expect((await space.bytes()) - before).toBeLessThan(count * lasting)
      await fill(store, count)
      expect((await space.bytes()) - full).toBeLessThan(count * lasting)
    },
  )
}

async function fill(store: Store, from: number): Promise<readonly Comment[]> {
  const comments = Array.from({ length: count }, (_, number) =>
    commentOf(from + number, { body: 'quảng cáo '.padEnd(least + ((number * 37) % 900), 'x') }),
  )
  for (const comment of comments) await store.keep(keepRequestOf(comment))
  return comments
}

async function eraseAll(store: Store, comments: readonly Comment[]): Promise<void> {
  for (let start = 0; start < comments.length; start += 100) {
    const some = comments.slice(start, start + 100)
    await store.decide(some.map((each) => orderOf(each, 'reject', { reason: 'spam' })))
    const order = { by: MODERATOR, at: moment(20_000), reason: 'spam' } as const
    await store.erase(some.map(({ id }) => ({ request: 'erase', comment: id, ...order })))
  }
}
