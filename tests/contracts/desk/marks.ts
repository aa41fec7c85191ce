import { expect } from 'vitest'
import { quoteOf, withQuote, withTopic } from '../../../functions/comments/domain/changes/mark.ts'
import { topicOf } from '../../../functions/comments/domain/history.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { ARTICLE, MODERATOR, approveOne, idOf, moment } from '../samples.ts'
import type { Promises } from '../store.ts'
import { importCopy } from './import-copy.ts'
import { edit, revise, undo } from './edits.ts'

export function markPromises(promises: Promises): void {
  promises('a topic is a version, and changes nothing that readers see', async ({ store }) => {
    const { id } = await approveOne(store, 1)
    const before = await store.approved(ARTICLE, null, 9)
    const done = { comment: id, outcome: 'done', state: 'approved', version: 3, listed: false }
    expect(await putTopic(store, 'Kinh tế')).toMatchObject(done)
    const { total, version } = await store.approved(ARTICLE, null, 9)
    expect([total, version]).toEqual([before.total, before.version])
    expect(await topic(store)).toBe('Kinh tế')
    expect((await store.log(null, 1)).entries[0]).toMatchObject({ deed: 'topic', subject: id })
    expect(await store.reconcile()).toEqual([])
  })

  promises('an undone topic gives way to the one before', async ({ store }) => {
    await approveOne(store, 1)
    await putTopic(store, 'Kinh tế')
    await putTopic(store, 'Xã hội', 'topic 2')
    expect(await undo(store, 'topic 2')).toMatchObject({ outcome: 'done', state: 'approved' })
    expect(await topic(store)).toBe('Kinh tế')
    await putTopic(store, null, 'topic 3')
    expect(await topic(store)).toBeNull()
  })

  promises('a quote is of the text that stands, and of no other', async ({ store }) => {
    await approveOne(store, 1)
    await putQuote(store, 'Cầu mới rất đẹp.')
    const quote = async () => {
      const found = await store.find(idOf(1))
      return found && quoteOf(found)
    }
    expect(await quote()).toBe('Cầu mới rất đẹp.')
    await edit(store, { approve: true })
    expect(await quote()).toBeNull()
    await undo(store, 'edit 1')
    expect(await quote()).toBe('Cầu mới rất đẹp.')
  })

  promises('topic and quote are exported and imported', async ({ store }) => {
    await approveOne(store, 1)
    await putTopic(store, 'Kinh tế')
    await putQuote(store, 'Cầu mới')
    await importCopy(store)
    expect(await store.reconcile()).toEqual([])
  })
}

function putTopic(store: Store, named: string | null, request = 'topic 1') {
  return revise(store, (before) => withTopic(before, named, byLan(request)))
}

function putQuote(store: Store, passage: string) {
  return revise(store, (before) => withQuote(before, passage, byLan('quote 1')))
}

function byLan(request: string) {
  return { request, by: MODERATOR, at: moment(20_000) }
}

async function topic(store: Store) {
  const found = await store.find(idOf(1))
  return found && topicOf(found.history)
}
