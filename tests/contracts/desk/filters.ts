import { expect } from 'vitest'
import { withTopic } from '../../../functions/comments/domain/changes/mark.ts'
import { withUndo } from '../../../functions/comments/domain/changes/undo.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import type { CaseQuery } from '../../../functions/comments/store/cases/case-query.ts'
import { caseStates } from '../../../_includes/models/case.ts'
import { reportOf } from '../readers/reports.ts'
import { approveOne, idOf, idsOf, keepOne, moment, MODERATOR } from '../samples.ts'
import type { Promises } from '../store.ts'
import { change, mark, open, publish, refuse } from './case-changes.ts'

async function found(store: Store, query: object): Promise<readonly string[]> {
  return idsOf((await store.queue({ state: 'pending', limit: 9, ...query })).comments)
}

export function filterPromises(promises: Promises): void {
  promises('the queue narrows to a topic, as it stands by now', async ({ store }) => {
    const put = async (number: number, topic: string | null) => {
      const by = mark('topic')
      await change(store, number, (before) => withTopic(before, topic, by))
      return by.request
    }
    for (const number of [1, 2, 3]) await keepOne(store, number)
    await put(1, 'Kinh tế')
    await put(2, 'Kinh tế')
    const last = await put(2, 'Kinh tế xã hội')
    await put(3, 'Kinh tế')
    await put(3, null)
    expect(await found(store, { topic: 'Kinh tế' })).toEqual([idOf(1)])
    expect(await found(store, { topic: 'Kinh tế xã hội' })).toEqual([idOf(2)])
    const order = { request: last, by: MODERATOR, at: moment(20_001) }
    await change(store, 2, (before) => withUndo(before, order) ?? 'repeated')
    expect(await found(store, { topic: 'Kinh tế' })).toEqual([idOf(1), idOf(2)])
    expect(await found(store, { topic: 'Kinh tế', q: 'khong' })).toEqual([])
  })

  promises('the queue narrows to cases by state, unit and when they are due', async ({ store }) => {
    for (const number of [1, 2, 3, 4]) await keepOne(store, number)
    await open(store, 1)
    await open(store, 2, { key: 'tri', name: 'Ban trị sự {1}' })
    await refuse(store, 3)
    const due = '2026-03-06T10:30:00.000Z'
    const states = caseStates
    const among = (cases: CaseQuery) => found(store, { cases })
    expect(await among({ states })).toEqual([1, 2, 3].map(idOf))
    expect(await among({ states: ['passed'] })).toEqual([1, 2].map(idOf))
    expect(await among({ states: ['refused'] })).toEqual([idOf(3)])
    expect(await among({ states, unit: 'tri' })).toEqual([idOf(2)])
    expect(await among({ states: ['refused'], unit: 'tri' })).toEqual([])
    expect(await among({ states: ['passed'], dueFrom: due })).toEqual([1, 2].map(idOf))
    expect(await among({ states: ['passed'], dueBefore: due })).toEqual([])
    expect(await found(store, { cases: { states }, state: 'approved' })).toEqual([])
    await publish(store, 4)
    expect(await among({ states })).toEqual([1, 2, 3].map(idOf))
  })

  promises(
    'the queue narrows to what readers report, and tells what they say',
    async ({ store }) => {
      for (const number of [1, 2]) await approveOne(store, number)
      await approveOne(store, 3, { held: ['link'] })
      const reported = [reportOf(idOf(1), { text: 'Bịa' }), reportOf(idOf(3))]
      for (const report of reported) await store.report(report)
      const said = new Map([
        [idOf(1), [{ code: 'insult', text: 'Bịa', at: moment(20) }]],
        [idOf(3), [{ code: 'insult', at: moment(20) }]],
      ])
      const all = await store.queue({ state: 'approved', limit: 9 })
      expect([all.comments.length, all.reports]).toEqual([3, said])
      const narrowed = { state: 'approved', flag: 'reported' } as const
      expect(await found(store, narrowed)).toEqual([3, 1].map(idOf))
      expect(await found(store, { ...narrowed, q: 'y kien 1' })).toEqual([idOf(1)])
      expect(await found(store, { ...narrowed, state: 'pending' })).toEqual([])
    },
  )
}
