import { expect } from 'vitest'
import type { Store } from '../../functions/comments/store/store.ts'
import {
  ARTICLE,
  MODERATOR,
  approveOne,
  commentOf,
  exportAll,
  everyEntry,
  idOf,
} from './samples.ts'
import { keepOne, keepRequestOf, moment, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

export function exportImportPromises(promises: Promises): void {
  promises('export gives every comment once, oldest first', async ({ store }) => {
    await fill(store)
    const exports = await exportAll(store, 2)
    expect(exports.map(({ comment }) => comment.id)).toEqual([1, 2, 3, 4].map(idOf))
    expect(exports[3]).toMatchObject({ phone: 'sealed', comment: { state: 'approved' } })
  })

  promises(
    'an imported comment is exported again exactly as it was',
    async ({ store, another }) => {
      await fill(store)
      const [exports, entries] = [await exportAll(store), await everyEntry(store)]
      expect(exports).toHaveLength(4)
      for (const { comment } of exports) {
        expect(await (another?.() ?? store).find(comment.id)).toEqual(comment)
      }
      const copies = exports.map(shifted)
      for (const copy of copies) expect(await store.import(copy)).toBe(true)
      expect(await exportAll(store)).toEqual([...exports, ...copies])
      expect(await everyEntry(store)).toHaveLength(2 * entries.length)
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises(
    'an imported comment is listed, searched, tracked and decided like any',
    async ({ store }) => {
      await fill(store)
      const approved = (await exportAll(store))[3]
      if (!approved) throw new Error('nothing was exported')
      const { comment } = shifted(approved)
      const before = await store.changedSince(0, 9)
      await store.import(shifted(approved))
      expect((await store.approved(ARTICLE, null, 1)).comments).toEqual([comment])
      expect(
        (await store.queue({ state: 'approved', q: 'lan thu 4', limit: 9 })).comments,
      ).toHaveLength(2)
      expect(await store.findByTracking(comment.tracking)).toEqual(comment)
      expect((await store.changedSince(before.revision, 9)).articles).toHaveLength(1)
      const again = { version: 2, request: approved.comment.history[0]?.request ?? '' }
      const [repeated] = await store.decide([orderOf(comment, 'reject', again)])
      expect(repeated?.outcome).toBe('repeated')
      const [done] = await store.decide([orderOf(comment, 'reject', { version: 2 })])
      expect(done?.outcome).toBe('done')
    },
  )

  promises('importing what is there leaves it alone', async ({ store }) => {
    await fill(store)
    const exports = await exportAll(store)
    const [first] = exports
    if (!first) throw new Error('nothing was exported')
    const forged = { ...first, comment: { ...first.comment, name: 'Kẻ khác' } }
    expect(await store.import(forged)).toBe(false)
    expect(await exportAll(store)).toEqual(exports)
  })

  promises('reconcile finds nothing wrong in a store that was only used', async ({ store }) => {
    expect(await store.reconcile()).toEqual([])
    await fill(store)
    await store.erase([{ request: 'e', comment: idOf(2), by: MODERATOR, at: moment(99) }])
    await store.refreshed(await store.outbox(9))
    expect(await store.reconcile()).toEqual([])
  })
}

/** One pending, one restored, one rejected, one approved with a phone that was looked at. */
async function fill(store: Store): Promise<void> {
  await keepOne(store, 1, {
    held: ['capitals'],
    flags: [{ code: 'capitals', field: 'title', start: 0, end: 1 }],
  })
  await store.decide([
    orderOf(await approveOne(store, 2), 'restore', { version: 2, at: moment(11_000) }),
  ])
  await store.decide([orderOf(await keepOne(store, 3), 'reject', { reason: 'quảng cáo' })])
  const comment = commentOf(4, { phone: true })
  await store.keep(keepRequestOf(comment, { phone: 'sealed' }))
  await store.revealPhone({ comment: comment.id, by: MODERATOR, at: moment(50) })
  await store.decide([orderOf(comment, 'approve')])
}

/** The same dossier of a comment kept later. */
function shifted(exported: Awaited<ReturnType<typeof exportAll>>[number]) {
  const { comment } = exported
  const id = comment.id.replace(/0$/, '1').replace(/^.{8}/, 'ffffffff')
  return { ...exported, comment: { ...comment, id, tracking: `${comment.tracking}+` } }
}
