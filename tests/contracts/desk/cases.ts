import { expect } from 'vitest'
import { usualWorkTime } from '../../../_includes/models/work-time.ts'
import { withCase } from '../../../functions/comments/domain/changes/case.ts'
import { withLink } from '../../../functions/comments/domain/changes/link.ts'
import { withoutReply, withReply } from '../../../functions/comments/domain/changes/reply.ts'
import type { Comment } from '../../../functions/comments/domain/comment.ts'
import { retention } from '../../../functions/comments/domain/retention.ts'
import type { ActionResult, Store } from '../../../functions/comments/store/store.ts'
import {
  ARTICLE,
  MODERATOR,
  START,
  approveOne,
  exportAll,
  hashOf,
  idOf,
  idsOf,
  keepOne,
  moment,
  orderOf,
} from '../samples.ts'
import type { Promises } from '../store.ts'

const DAY = 24 * 60 * 60 * 1000
const ubnd = { key: 'ubnd', name: 'UBND phường' }
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

  promises('cases and replies are exported and imported as they are', async ({ store }) => {
    await approveOne(store, 1)
    await open(store, 1)
    await publish(store, 1)
    const [exported] = await exportAll(store)
    if (exported === undefined) throw new Error('nothing was exported')
    const copy = { ...exported.comment, id: idOf(9), tracking: 'another' }
    expect(await store.import({ ...exported, comment: copy })).toBe(true)
    expect(await store.find(idOf(9))).toEqual(copy)
    const [one, other] = await store.cases()
    expect(other).toEqual({ ...one, comment: idOf(9) })
    expect(idsOf(await store.latestAnswered(9))).toEqual([idOf(9), idOf(1)])
    expect(await store.reconcile()).toEqual([])
  })
}

let marks = 0

function mark(name: string, at = moment(20_000)) {
  return { request: `${name} ${(marks += 1)}`, by: MODERATOR, at }
}

function open(store: Store, number: number, unit = ubnd): Promise<ActionResult> {
  const rules = { time: usualWorkTime, editor: true }
  const order = { ...mark('case'), level: 'normal', unit } as const
  return change(store, number, (found) => withCase(found, order, rules) as Comment)
}

function publish(store: Store, number: number, at?: string): Promise<ActionResult> {
  const order = { ...mark('reply', at), unit: ubnd, body: 'Đã xong.', publish: true }
  return change(store, number, (found) => withReply(found, order))
}

async function change(
  store: Store,
  number: number,
  reckon: (found: Comment) => Comment | 'repeated',
): Promise<ActionResult> {
  const before = await find(store, number)
  const next = reckon(before)
  if (typeof next === 'string') throw new Error(next)
  const [result] = await store.revise([{ before, next }])
  if (result === undefined) throw new Error('no result')
  return result
}

async function find(store: Store, number: number): Promise<Comment> {
  const found = await store.find(idOf(number))
  if (found === undefined) throw new Error('no such comment')
  return found
}
