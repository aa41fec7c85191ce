import { expect } from 'vitest'
import type { CommentState, Verdict } from '../../functions/comments/domain/comment.ts'
import { textDigest } from '../../functions/comments/domain/comment.ts'
import type { Store } from '../../functions/comments/store/store.ts'
import { ARTICLE, MODERATOR, approveOne, commentOf, everyEntry, idOf } from './samples.ts'
import { keepOne, keepRequestOf, moment, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

export function decisionPromises(promises: Promises): void {
  promises('approving lists the comment, with who, when and which text', async ({ store }) => {
    const comment = await keepOne(store, 1)
    const order = orderOf(comment, 'approve', { reason: 'lịch sự' })
    const done = { comment: comment.id, outcome: 'done', state: 'approved', version: 2 }
    expect(await store.decide([order])).toEqual([{ ...done, article: ARTICLE, listed: true }])
    const { request, by, at } = order
    const digest = textDigest(comment)
    const line = { request, by, at, deed: 'approve', reason: 'lịch sự', version: 2, digest }
    expect(await store.find(comment.id)).toEqual({
      ...comment,
      state: 'approved',
      version: 2,
      history: [line],
    })
  })

  promises('only the allowed steps can be taken', async ({ store }) => {
    const allowed: Record<CommentState, readonly Verdict[]> = {
      pending: ['approve', 'reject'],
      approved: ['reject', 'restore'],
      rejected: ['restore'],
    }
    let number = 0
    for (const state of ['pending', 'approved', 'rejected'] as const) {
      for (const verdict of ['approve', 'reject', 'restore'] as const) {
        const [comment, version] = await commentIn(store, state, (number += 1))
        const order = orderOf(comment, verdict, { version, request: `try ${number}` })
        const [settled] = await store.decide([order])
        expect(settled?.outcome).toBe(allowed[state].includes(verdict) ? 'done' : 'conflict')
      }
    }
  })

  promises('an old version is a conflict and changes nothing', async ({ store }) => {
    const comment = await approveOne(store, 1)
    const before = await store.find(comment.id)
    const [settled] = await store.decide([orderOf(comment, 'reject')])
    const conflict = { outcome: 'conflict', state: 'approved', version: 2, article: null }
    expect(settled).toEqual({ ...conflict, comment: comment.id, listed: false })
    expect(await store.find(comment.id)).toEqual(before)
  })

  promises('a repeated request changes nothing, even after other decisions', async ({ store }) => {
    const comment = await approveOne(store, 1)
    await store.decide([orderOf(comment, 'reject', { version: 2 })])
    const before = await store.find(comment.id)
    const [settled] = await store.decide([orderOf(comment, 'approve')])
    const repeated = { outcome: 'repeated', state: 'rejected', version: 3, article: null }
    expect(settled).toEqual({ ...repeated, comment: comment.id, listed: false })
    expect(await store.find(comment.id)).toEqual(before)
    expect(await everyEntry(store)).toHaveLength(3)
  })

  promises('an unknown comment is missing', async ({ store }) => {
    const [settled] = await store.decide([orderOf(commentOf(1), 'approve')])
    const missing = { outcome: 'missing', state: null, version: 0, article: null, listed: false }
    expect(settled).toEqual({ ...missing, comment: idOf(1) })
  })

  promises('a hundred orders are settled each on its own, in order', async ({ store }) => {
    const comments = []
    for (let number = 1; number < 100; number += 1) comments.push(await keepOne(store, number))
    const orders = comments.map((comment) => orderOf(comment, 'approve'))
    const settled = await store.decide([...orders, orderOf(commentOf(500), 'approve')])
    expect(settled.map(({ comment }) => comment)).toEqual([
      ...comments.map(({ id }) => id),
      idOf(500),
    ])
    expect(settled.filter(({ outcome }) => outcome === 'done')).toHaveLength(99)
    expect(await store.decide([])).toEqual([])
  })

  promises('only a change of what readers see waits for a refresh', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await store.decide([orderOf(comment, 'reject')])
    await store.decide([orderOf(comment, 'restore', { version: 2 })])
    expect(await store.outbox(9)).toEqual([])
    await store.decide([orderOf(comment, 'approve', { version: 3 })])
    expect(await store.outbox(9)).toEqual([{ article: ARTICLE, revision: 1 }])
  })

  promises('a refresh is crossed off unless the listing changed meanwhile', async ({ store }) => {
    await approveOne(store, 1)
    await approveOne(store, 2, { article: 'other' })
    const seen = await store.outbox(9)
    expect(await store.outbox(1)).toEqual([{ article: ARTICLE, revision: 1 }])
    await approveOne(store, 3)
    await store.refreshed(seen)
    expect(await store.outbox(9)).toEqual([{ article: ARTICLE, revision: 3 }])
    await store.refreshed([])
  })

  promises('the log has one entry for each version, newest first', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await store.decide([orderOf(comment, 'approve', { at: moment(20) })])
    await store.decide([orderOf(comment, 'reject', { at: moment(30), version: 2 })])
    const entries = await everyEntry(store, 2)
    const rows = entries.map(({ at, by, deed, subject, version }) => [
      at,
      by,
      deed,
      subject,
      version,
    ])
    expect(rows).toEqual([
      [moment(30), MODERATOR, 'reject', comment.id, 3],
      [moment(20), MODERATOR, 'approve', comment.id, 2],
      [moment(1), 'reader', 'keep', comment.id, 1],
    ])
  })

  promises('looking at a phone is logged, without a new version', async ({ store }) => {
    const comment = commentOf(1, { phone: true })
    await store.keep(keepRequestOf(comment, { phone: 'sealed' }))
    const look = { comment: comment.id, by: MODERATOR, at: moment(9) }
    expect(await store.revealPhone(look)).toBe('sealed')
    expect((await everyEntry(store))[0]).toMatchObject({
      at: look.at,
      by: MODERATOR,
      deed: 'reveal',
      subject: comment.id,
      version: 1,
    })
    expect((await store.find(comment.id))?.version).toBe(1)
    expect(await store.reconcile()).toEqual([])
  })

  promises('a comment without a phone reveals and logs nothing', async ({ store }) => {
    const comment = await keepOne(store, 1)
    for (const id of [comment.id, idOf(2)]) {
      expect(await store.revealPhone({ comment: id, by: MODERATOR, at: moment(9) })).toBeUndefined()
    }
    expect(await everyEntry(store)).toHaveLength(1)
  })
}

async function commentIn(store: Store, state: CommentState, number: number) {
  const comment = await keepOne(store, number)
  if (state === 'pending') return [comment, 1] as const
  await store.decide([orderOf(comment, state === 'approved' ? 'approve' : 'reject')])
  return [comment, 2] as const
}
