import { join } from 'node:path'
import type { Store } from '../../../functions/comments/store/store.ts'
import { commentOf, keepRequestOf, MODERATOR, moment, orderOf } from '../../contracts/samples.ts'
import { temporaryFolder } from '../../support/temporary.ts'

/** So many comments of every kind: pending, approved, rejected, restored, with and without a phone that was looked at. */
export async function fill(store: Store, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const phone = number % 3 === 0
    const comment = commentOf(number, { phone })
    await store.keep(keepRequestOf(comment, phone ? { phone: `sealed ${number}` } : {}))
    if (phone) await store.revealPhone({ comment: comment.id, by: MODERATOR, at: moment(number) })
    if (number % 4 > 0) await store.decide([orderOf(comment, 'approve')])
    if (number % 4 === 2) await store.decide([orderOf(comment, 'reject', { version: 2 })])
    if (number % 4 === 3) await store.decide([orderOf(comment, 'restore', { version: 2 })])
  }
}

/** The same store; when its nth page has been read, somebody does something. */
export function interrupted(
  store: Store,
  actions: Readonly<Record<number, () => Promise<unknown>>>,
): Store {
  let pages = 0
  return {
    ...store,
    async export(after, limit) {
      const page = await store.export(after, limit)
      await actions[(pages += 1)]?.()
      return page
    },
  }
}

export function fileIn(folder = temporaryFolder()): string {
  return join(folder, 'comments.backup')
}
