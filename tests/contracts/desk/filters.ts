import { expect } from 'vitest'
import { withTopic } from '../../../functions/comments/domain/changes/mark.ts'
import { withUndo } from '../../../functions/comments/domain/changes/undo.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { idOf, idsOf, keepOne, moment, MODERATOR } from '../samples.ts'
import type { Promises } from '../store.ts'
import { change, mark } from './case-changes.ts'

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
}
