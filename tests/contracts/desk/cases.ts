import { expect } from 'vitest'
import { withLink } from '../../../functions/comments/domain/changes/link.ts'
import { withoutReply } from '../../../functions/comments/domain/changes/reply.ts'
import type { Comment } from '../../../functions/comments/domain/comment.ts'
import {
  ARTICLE,
  MODERATOR,
  approveOne,
  hashOf,
  idOf,
  idsOf,
  keepOne,
  moment,
  orderOf,
} from '../samples.ts'
import type { Promises } from '../store.ts'
import { change, find, mark, open, publish, ubnd } from './case-changes.ts'

const tri = { key: 'tri', name: 'Phòng Đô thị' }

export function casePromises(promises: Promises): void {
  promises('a case is counted from its opening on, and readers see it', async ({ store }) => {
    await approveOne(store, 1)
    const before = await store.approved(ARTICLE, null, 9)
    expect(await open(store, 1)).toMatchObject({ outcome: 'done', listed: true, answers: true })
    const after = await store.approved(ARTICLE, null, 9)
    expect([after.total, after.version > before.version]).toEqual([1, true])
    const due = '2026-03-06T10:30:00.000Z'
    const found = { state: 'passed', level: 'normal', opened: moment(20_000), due, by: MODERATOR }
    expect(await store.cases()).toEqual([{ comment: idOf(1), case: found, unit: ubnd }])
    expect((await store.outbox(9)).map(({ article }) => article).toSorted()).toEqual([
      ARTICLE,
      'tra-loi',
    ])
    expect(await store.reconcile()).toEqual([])
  })

  promises(
    'a case of a comment that is not public changes the page of answers alone',
    async ({ store }) => {
      await keepOne(store, 1)
      expect(await open(store, 1)).toMatchObject({ listed: false, answers: true })
      expect((await store.outbox(9)).map(({ article }) => article)).toEqual(['tra-loi'])
      await store.refreshed(await store.outbox(9))
      expect(await store.outbox(9)).toEqual([])
      expect((await store.changedSince(0, 9)).articles).toEqual([])
    },
  )

  promises(
    'a case or a reply asks for no edition, but a reply taken down does',
    async ({ store }) => {
      await approveOne(store, 1)
      const { version } = await store.approved(ARTICLE, null, 9)
      await open(store, 1)
      await publish(store, 1)
      expect((await store.retracted(version, 9)).total).toBe(0)
      const shown = (await store.approved(ARTICLE, null, 9)).version
      await change(store, 1, (found) => withoutReply(found, mark('down')))
      expect((await store.retracted(shown, 9)).comments).toMatchObject([{ comment: idOf(1) }])
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises(
    'the latest answers are those of public comments, last published first',
    async ({ store }) => {
      for (const number of [1, 2, 3]) await approveOne(store, number)
      await keepOne(store, 4)
      for (const [number, at] of [
        [2, 30],
        [1, 40],
        [4, 50],
      ] as const)
        await publish(store, number, moment(at))
      expect(idsOf(await store.latestAnswered(9))).toEqual([idOf(1), idOf(2)])
      expect(idsOf(await store.latestAnswered(1))).toEqual([idOf(1)])
      await store.decide([orderOf(await find(store, 1), 'reject', { version: 3 })])
      expect(idsOf(await store.latestAnswered(9))).toEqual([idOf(2)])
    },
  )

  promises(
    'a unit’s link is found by its hash until its unit has the case no longer',
    async ({ store }) => {
      await keepOne(store, 1)
      await open(store, 1)
      const link = async (number: number) => {
        const given = { ...mark(`link ${number}`), link: hashOf(number) }
        return change(store, 1, (found) => withLink(found, given) as Comment)
      }
      await link(1)
      expect((await store.findByUnitLink(hashOf(1)))?.id).toBe(idOf(1))
      await link(2)
      expect(await store.findByUnitLink(hashOf(1))).toBeUndefined()
      expect((await store.findByUnitLink(hashOf(2)))?.id).toBe(idOf(1))
      await open(store, 1, tri)
      expect(await store.findByUnitLink(hashOf(2))).toBeUndefined()
      await link(3)
      await store.erase([{ request: 'x', comment: idOf(1), by: MODERATOR, at: moment(1) }])
      expect(await store.findByUnitLink(hashOf(3))).toBeUndefined()
      expect(await store.cases()).toEqual([])
      expect(await store.reconcile()).toEqual([])
    },
  )
}
