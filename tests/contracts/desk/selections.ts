import { expect } from 'vitest'
import { SELECTION_LIFE } from '../../../functions/comments/store/queue/selection-store.ts'
import { idOf, START } from '../samples.ts'
import type { Promises } from '../store.ts'

const own = { id: 'chosen', by: 'Lan' }
const marks = [1, 2, 3].map((number) => ({ comment: idOf(number), version: number }))

export function selectionPromises(promises: Promises): void {
  promises(
    'a selection is gone through a step at a time, by whoever made it',
    async ({ store }) => {
      await store.saveSelection({ ...own, marks, now: START })
      const ask = { ...own, now: START + 1, limit: 2 }
      const whole = { count: 3, done: 0, conflicts: 0, left: 3, marks: marks.slice(0, 2) }
      expect(await store.findSelection(ask)).toEqual(whole)
      await store.advanceSelection({ ...own, left: 3, done: 1, conflicts: 1 })
      await store.advanceSelection({ ...own, left: 3, done: 2, conflicts: 0 })
      await store.advanceSelection({ ...own, by: 'Minh', left: 1, done: 1, conflicts: 0 })
      const rest = { count: 3, done: 1, conflicts: 1, left: 1, marks: marks.slice(2) }
      expect(await store.findSelection(ask)).toEqual(rest)
      expect(await store.findSelection({ ...ask, by: 'Minh' })).toBeUndefined()
      expect(await store.findSelection({ ...ask, id: 'other' })).toBeUndefined()
      await store.advanceSelection({ ...own, left: 1, done: 1, conflicts: 0 })
      expect(await store.findSelection(ask)).toMatchObject({ done: 2, left: 0, marks: [] })
    },
  )

  promises('a selection ends after its time, and one of nothing is one', async ({ store }) => {
    await store.saveSelection({ ...own, marks, now: START })
    const ask = { ...own, limit: 1 }
    const last = START + SELECTION_LIFE
    expect(await store.findSelection({ ...ask, now: last - 1 })).toMatchObject({ left: 3 })
    expect(await store.findSelection({ ...ask, now: last })).toBeUndefined()
    await store.saveSelection({ id: 'none', by: 'Lan', marks: [], now: last })
    const none = { count: 0, done: 0, conflicts: 0, left: 0, marks: [] }
    expect(await store.findSelection({ id: 'none', by: 'Lan', limit: 1, now: last })).toEqual(none)
  })

  promises('ten thousand are one selection', async ({ store }) => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({ comment: idOf(n), version: 1 }))
    await store.saveSelection({ ...own, marks: many, now: START })
    const found = await store.findSelection({ ...own, now: START, limit: 500 })
    expect([found?.count, found?.marks]).toEqual([10_000, many.slice(0, 500)])
  })
}
