import { expect } from 'vitest'
import {
  withDismissal,
  withObjection,
} from '../../../functions/comments/domain/changes/objection.ts'
import { objectionOf } from '../../../functions/comments/domain/objection.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { ERASURE } from '../erasures.ts'
import {
  exportAll,
  idOf,
  idsOf,
  keepOne,
  loggedActions,
  moment,
  orderOf,
  START,
} from '../samples.ts'
import type { Promises } from '../store.ts'
import { revise } from './edits.ts'

const year = 366 * 24 * 60 * 60 * 1000

export function objectionPromises(promises: Promises): void {
  promises(
    'an open objection is listed until it is dismissed, and never expires',
    async ({ store }) => {
      await objected(store)
      expect(idsOf((await store.objections(null, 9)).comments)).toEqual([idOf(1)])
      const sweep = { now: START + year, limit: 9 }
      expect(await store.sweep(sweep)).toMatchObject({ rejected: 0 })
      await revise(store, (before) => withDismissal(before, mark('d', 'Minh')))
      expect(await store.objections(null, 9)).toEqual({ comments: [], next: null })
      const found = await store.find(idOf(1))
      expect(found && objectionOf(found)).toMatchObject({
        state: 'dismissed',
        text: 'Xin đọc lại.',
      })
      expect(await loggedActions(store)).toContain(`${moment(20_000)} ${idOf(1)} 3 object reader`)
      expect(await store.reconcile()).toEqual([])
      expect(await store.sweep(sweep)).toMatchObject({ rejected: 1 })
    },
  )

  promises('an objection is upheld by putting the comment back', async ({ store }) => {
    const comment = await objected(store)
    await store.decide([orderOf(comment, 'restore', { version: 3, at: moment(30_000) })])
    expect((await store.objections(null, 9)).comments).toEqual([])
    const found = await store.find(comment.id)
    expect(found && objectionOf(found)).toMatchObject({ state: 'upheld' })
    const again = found && withObjection(found, 'Nữa', mark('o2', 'reader'))
    expect(again).toBeUndefined()
    expect(await store.reconcile()).toEqual([])
  })

  promises('an objection goes with an export, and with its comment', async ({ store }) => {
    await objected(store)
    const [exported] = await exportAll(store)
    if (exported === undefined) throw new Error('nothing was exported')
    const copy = { ...exported.comment, id: idOf(9), tracking: 'another' }
    expect(await store.import({ ...exported, comment: copy })).toBe(true)
    expect(idsOf((await store.objections(idOf(1), 9)).comments)).toEqual([idOf(9)])
    await store.erase([ERASURE, { ...ERASURE, comment: idOf(9) }])
    expect((await store.objections(null, 9)).comments).toEqual([])
    expect(await store.reconcile()).toEqual([])
  })
}

async function objected(store: Store) {
  const comment = await keepOne(store, 1)
  await store.decide([orderOf(comment, 'reject', { reason: 'spam' })])
  await revise(store, (before) => withObjection(before, 'Xin đọc lại.', mark('o', 'reader')))
  return comment
}

function mark(request: string, by: string) {
  return { request, by, at: moment(20_000) }
}
