import { expect } from 'vitest'
import type { Store } from '../../../functions/comments/store/store.ts'
import { exportAll, idOf } from '../samples.ts'

/** The one comment of a store comes back under another id, and is the same. */
export async function importCopy(store: Store): Promise<void> {
  const [exported] = await exportAll(store)
  if (exported === undefined) throw new Error('nothing was exported')
  const copy = { ...exported.comment, id: idOf(9), tracking: 'another' }
  expect(await store.import({ ...exported, comment: copy })).toBe(true)
  expect(await store.find(idOf(9))).toEqual(copy)
}
