import { expect } from 'vitest'
import { START, everyEntry, moment } from '../samples.ts'
import type { Promises } from '../store.ts'

const order = { request: 'w1', version: 0, text: '# Của ta\ncon sâu ~', by: 'Mai', at: moment(5) }

export function wordPromises(promises: Promises): void {
  promises('there is no list of words until one is saved', async ({ store }) => {
    expect(await store.words()).toBeUndefined()
    expect(await admitted(store)).toMatchObject({ words: 0 })
  })

  promises(
    'a saved list is read as it was saved, and every admission tells its version',
    async ({ store, another }) => {
      expect(await store.saveWords(order)).toEqual({ outcome: 'done', version: 1 })
      const second = { ...order, request: 'w2', version: 1, text: '' }
      expect(await store.saveWords(second)).toEqual({ outcome: 'done', version: 2 })
      expect(await (another?.() ?? store).words()).toEqual({ version: 2, text: '' })
      expect(await admitted(store)).toMatchObject({ outcome: 'unproven', words: 2 })
      expect(await admitted(store, 'proof')).toMatchObject({ outcome: 'admitted', words: 2 })
    },
  )

  promises(
    'of two who change one list the second hears of it, and a repeated request saves nothing',
    async ({ store }) => {
      await store.saveWords(order)
      expect(await store.saveWords({ ...order, request: 'other', text: 'khác' })).toEqual({
        outcome: 'conflict',
        version: 1,
      })
      expect(await store.saveWords(order)).toEqual({ outcome: 'repeated', version: 1 })
      expect(await store.words()).toEqual({ version: 1, text: order.text })
    },
  )

  promises('the log says who saved which list, and none of its words', async ({ store }) => {
    await store.saveWords(order)
    await store.saveWords(order)
    const [line, ...more] = await everyEntry(store)
    expect(line).toMatchObject({ by: 'Mai', deed: 'words', subject: 'words/1', at: moment(5) })
    expect(more).toEqual([])
    expect(await store.reconcile()).toEqual([])
  })
}

function admitted(store: Parameters<Parameters<Promises>[1]>[0]['store'], proof?: string) {
  const sender = { addresses: ['a'], limit: { count: 2, seconds: 60 }, now: START }
  return store.admit({ ...sender, article: 'any', ...(proof !== undefined && { proof }) })
}
