import { expect } from 'vitest'
import { usualWorkTime } from '../../../_includes/models/work-time.ts'
import { withWord } from '../../../functions/comments/domain/changes/word.ts'
import type { Comment } from '../../../functions/comments/domain/comment.ts'
import { retention } from '../../../functions/comments/domain/retention.ts'
import { START, approveOne, everyEntry, idOf, idsOf, keepOne, moment, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'
import { importCopy } from './import-copy.ts'
import { change, find, mark, open, publish } from './case-changes.ts'

const DAY = 24 * 60 * 60 * 1000

/** How long what belongs to a case stays, and that a copy of it is the same. */
export function caseTimePromises(promises: Promises): void {
  promises(
    'a comment that is owed an answer never expires, also when it is rejected',
    async ({ store }) => {
      const comment = await keepOne(store, 1)
      await open(store, 1)
      await store.decide([orderOf(comment, 'reject', { version: 2 })])
      const later = (days: number) => store.sweep({ now: START + days * DAY, limit: 99 })
      expect(await later(999)).toMatchObject({ rejected: 0, expired: 0 })
      const answered = new Date(START + 999 * DAY).toISOString()
      await publish(store, 1, answered)
      expect(await later(999 + retention.rejected - 1)).toMatchObject({ rejected: 0 })
      expect(await later(999 + retention.rejected + 1)).toMatchObject({ rejected: 1 })
      expect(await store.cases()).toEqual([])
    },
  )

  promises(
    'what a sender wrote of an answer goes after its time, and that they did stays',
    async ({ store }) => {
      await approveOne(store, 1)
      await open(store, 1)
      await publish(store, 1)
      const said = {
        ...mark('word', moment(20_100)),
        word: 'clear',
        text: 'Cảm ơn “các bạn”.',
      } as const
      await change(store, 1, (found) => withWord(found, said, usualWorkTime) as Comment)
      const sweep = (days: number) => store.sweep({ now: START + days * DAY, limit: 99 })
      expect((await store.find(idOf(1)))?.history.at(-1)).toHaveProperty('said')
      expect(await sweep(retention.word)).toMatchObject({ texts: 0 })
      expect(await sweep(retention.word + 1)).toMatchObject({ texts: 1, rejected: 0 })
      const found = await find(store, 1)
      expect(found.history.at(-1)).toMatchObject({ deed: 'word', word: 'clear' })
      expect(found.history.at(-1)).not.toHaveProperty('said')
      expect((await everyEntry(store))[0]).toMatchObject({ deed: 'expire-word', version: 5 })
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('cases and replies are exported and imported as they are', async ({ store }) => {
    await approveOne(store, 1)
    await open(store, 1)
    await publish(store, 1)
    await importCopy(store)
    const [one, other] = await store.cases()
    expect(other).toEqual({ ...one, comment: idOf(9) })
    expect(idsOf(await store.latestAnswered(9))).toEqual([idOf(9), idOf(1)])
    expect(await store.reconcile()).toEqual([])
  })
}
