import { expect } from 'vitest'
import { withEdit } from '../../../functions/comments/domain/changes/edit.ts'
import { withUndo } from '../../../functions/comments/domain/changes/undo.ts'
import { retention } from '../../../functions/comments/domain/retention.ts'
import { REQUEST_LIFE } from '../../../functions/comments/store/query-store.ts'
import { START, idOf, idsOf, keepOne, MODERATOR, moment, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'
import { edit, editOf, sweep } from './edits.ts'

export function requestPromises(promises: Promises): void {
  promises('what a request did is found by it, page by page', async ({ store }) => {
    for (const number of [1, 2, 3])
      await store.decide([orderOf(await keepOne(store, number), 'reject', { request: 'all' })])
    await edit(store)
    const ask = (request: string, after: string | null = null, later = 0) => {
      const at = START + (request === 'all' ? 10_000_000 : 20_000_000)
      return store.findByRequest({ request, after, limit: 2, now: at + later })
    }
    const first = await ask('all')
    expect([idsOf(first.comments), first.next]).toEqual([[idOf(1), idOf(2)], idOf(2)])
    const { comments, next } = await ask('all', first.next)
    expect([idsOf(comments), next]).toEqual([[idOf(3)], null])
    expect(idsOf((await ask('edit 1')).comments)).toEqual([idOf(1)])
    expect(await ask('none')).toEqual({ comments: [], next: null })
    expect(idsOf((await ask('edit 1', null, REQUEST_LIFE - 1)).comments)).toEqual([idOf(1)])
    expect((await ask('edit 1', null, REQUEST_LIFE)).comments).toEqual([])
  })

  promises(
    'what was made of texts that the sweep has taken since is a conflict, and the comment still reads',
    async ({ store }) => {
      await keepOne(store, 1)
      await edit(store)
      await edit(store, { request: 'edit 2', title: 'Lần hai' })
      const before = await store.find(idOf(1))
      const by = { request: 'edit 2', by: MODERATOR, at: moment(20_060) }
      const next = before && withUndo(before, by)
      if (before === undefined || next === undefined) throw new Error('nothing to undo')
      const again = withEdit(before, editOf({ request: 'edit 3' }))
      expect(await sweep(store, retention.firstText + 1)).toMatchObject({ texts: 1 })
      const late = [next, again].map((each) => ({ before, next: each }))
      const conflict = { outcome: 'conflict', state: 'pending', version: 3 }
      expect(await store.revise(late)).toMatchObject([conflict, conflict])
      expect(await store.find(idOf(1))).toMatchObject({ title: 'Lần hai', version: 3 })
      expect(await edit(store, { request: 'edit 3' })).toMatchObject({ outcome: 'done' })
      expect(await store.reconcile()).toEqual([])
    },
  )
}
