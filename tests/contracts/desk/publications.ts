import { expect } from 'vitest'
import {
  withDueReply,
  withPublication,
} from '../../../functions/comments/domain/changes/publication.ts'
import { withDraft } from '../../../functions/comments/domain/changes/reply.ts'
import type { Comment } from '../../../functions/comments/domain/comment.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { ARTICLE, MODERATOR, START, approveOne, idOf, idsOf, moment, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'
import { change, find, mark, ubnd } from './case-changes.ts'
import { importCopy } from './import-copy.ts'

export function publicationPromises(promises: Promises): void {
  promises(
    'drafts that were sent wait before those that are held, each of these until its hour',
    async ({ store }) => {
      for (const number of [1, 2, 3, 4]) await approveOne(store, number)
      await draft(store, 1)
      await draft(store, 2)
      await hold(store, 2, 90)
      await draft(store, 3)
      await hold(store, 3, 60)
      await draft(store, 4, { sent: false, by: 'unit:ubnd' })
      const waiting = await store.repliesWaiting(2)
      expect([idsOf(waiting.comments), waiting.total]).toEqual([[idOf(1), idOf(3)], 3])
      expect(await dueAt(store, 59)).toEqual({ due: [], next: START + 60_000 })
      expect(await dueAt(store, 60)).toEqual({ due: [idOf(3)], next: START + 90_000 })
      expect(await dueAt(store, 90)).toEqual({ due: [idOf(3), idOf(2)], next: null })
      expect(idsOf((await store.repliesDue(START + 90_000, 1)).comments)).toEqual([idOf(3)])
      await draft(store, 2, { body: 'Đã xong hơn.' })
      await store.decide([orderOf(await find(store, 3), 'reject', { version: 4 })])
      expect(await dueAt(store, 90)).toEqual({ due: [idOf(3)], next: null })
      await store.erase([{ request: 'x', comment: idOf(3), by: MODERATOR, at: moment(1) }])
      expect(await dueAt(store, 90)).toEqual({ due: [], next: null })
      expect((await store.repliesWaiting(9)).total).toBe(2)
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('holding a reply shows readers nothing and refreshes nothing', async ({ store }) => {
    await approveOne(store, 1)
    await draft(store, 1)
    await store.refreshed(await store.outbox(9))
    const before = await store.approved(ARTICLE, null, 9)
    expect(await hold(store, 1, 60)).toMatchObject({ outcome: 'done', version: 4, listed: false })
    expect((await store.approved(ARTICLE, null, 9)).version).toBe(before.version)
    expect(await store.outbox(9)).toEqual([])
  })

  promises(
    'of two who publish what is due at once one is done, and the listing changes once',
    async ({ store, another }) => {
      const second = another?.() ?? store
      await approveOne(store, 1)
      await draft(store, 1)
      await hold(store, 1, 60)
      const { version } = await store.approved(ARTICLE, null, 9)
      const results = await Promise.all(
        [store, second].map(async (each) => {
          const { comments } = await each.repliesDue(START + 60_000, 9)
          const revisions = comments.map((before) => ({
            before,
            next: withDueReply(before, moment(61)) as Comment,
          }))
          return each.revise(revisions)
        }),
      )
      const done = results.flat().filter(({ outcome }) => outcome === 'done')
      expect(done).toMatchObject([{ version: 5, listed: true, answers: true }])
      expect((await store.approved(ARTICLE, null, 9)).version).toBeGreaterThan(version)
      expect((await find(store, 1)).history.at(-1)).toMatchObject({ by: MODERATOR, at: moment(61) })
      expect(await store.repliesWaiting(9)).toEqual({ comments: [], total: 0 })
      expect(await store.reconcile()).toEqual([])
      if (second !== store) await second.close()
    },
  )

  promises('a held draft is exported and imported with its hour', async ({ store }) => {
    await approveOne(store, 1)
    await draft(store, 1)
    await hold(store, 1, 60)
    await importCopy(store)
    expect(await dueAt(store, 60)).toEqual({ due: [idOf(1), idOf(9)], next: null })
    expect(await store.reconcile()).toEqual([])
  })
}

async function dueAt(store: Store, seconds: number) {
  const { comments, next } = await store.repliesDue(START + seconds * 1000, 9)
  return { due: idsOf(comments), next }
}

export function draft(store: Store, number: number, changes: object = {}) {
  const order = { ...mark('draft'), unit: ubnd, body: 'Đã xong.', sent: true, ...changes }
  return change(store, number, (found) => withDraft(found, order))
}

function hold(store: Store, number: number, seconds: number) {
  const order = { ...mark('hold', moment(0)), until: moment(seconds) }
  return change(store, number, (found) => withPublication(found, order) as Comment)
}
