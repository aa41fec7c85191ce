import { expect } from 'vitest'
import { withUndo } from '../../../functions/comments/domain/changes/undo.ts'
import { REPORTS_CAP, type ReportRequest } from '../../../functions/comments/store/report-store.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import {
  ARTICLE,
  MODERATOR,
  START,
  approveOne,
  idOf,
  idsOf,
  keepOne,
  loggedActions,
  moment,
  orderOf,
} from '../samples.ts'
import type { Promises } from '../store.ts'

let answers = 0

export function reportOf(comment: string, changes: Partial<ReportRequest> = {}): ReportRequest {
  const id = `answer ${(answers += 1)}`
  return {
    comment,
    code: 'insult',
    at: moment(20),
    captcha: { id, expires: START + 60_000 },
    addresses: [`address of ${id}`],
    limit: { count: 2, seconds: 60 },
    now: START,
    ...changes,
  }
}

async function openReports(store: Store) {
  return Object.fromEntries((await store.reported(null, 9)).reports)
}

const keep = { by: 'Lan', at: moment(30) }

export function reportPromises(promises: Promises): void {
  promises(
    'a report is an open item beside its comment, and changes nothing of it',
    async ({ store }) => {
      const comment = await approveOne(store, 1)
      const [before, listing] = [
        await store.find(comment.id),
        await store.approved(ARTICLE, null, 9),
      ]
      expect(await store.report(reportOf(comment.id))).toEqual({ outcome: 'kept' })
      await store.report(reportOf(comment.id, { code: 'other', text: 'Bịa “đặt”', at: moment(21) }))
      expect(await store.find(comment.id)).toEqual(before)
      expect(await store.approved(ARTICLE, null, 9)).toEqual(listing)
      const { comments, next, totals, reports } = await store.reported(null, 9)
      expect([comments, next, totals]).toEqual([
        [before],
        null,
        { pending: 0, approved: 1, rejected: 0 },
      ])
      expect(reports.get(comment.id)).toEqual([
        { code: 'insult', at: moment(20) },
        { code: 'other', text: 'Bịa “đặt”', at: moment(21) },
      ])
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('only what is public can be reported', async ({ store }) => {
    const pending = await keepOne(store, 1)
    for (const id of [pending.id, idOf(9)])
      expect(await store.report(reportOf(id))).toEqual({ outcome: 'missing' })
    expect(await openReports(store)).toEqual({})
  })

  promises(
    'a captcha’s answer serves one report, and a network sends a limited number',
    async ({ store }) => {
      const { id } = await approveOne(store, 1)
      const first = reportOf(id, { addresses: ['a', '/48'] })
      await store.report(first)
      expect(await store.report({ ...first, addresses: ['b'] })).toEqual({ outcome: 'spent' })
      await store.report(reportOf(id, { addresses: ['a', '/48'] }))
      const third = reportOf(id, { addresses: ['a', '/48'] })
      expect(await store.report(third)).toEqual({ outcome: 'limited', retryAfter: 60 })
      const submission = { addresses: ['a'], limit: first.limit, now: START, article: ARTICLE }
      expect(await store.admit({ ...submission, proof: 'p' })).toMatchObject({
        outcome: 'admitted',
      })
    },
  )

  promises('one comment holds no more than so many reports', async ({ store }) => {
    const { id } = await approveOne(store, 1)
    for (let number = 0; number < REPORTS_CAP + 3; number += 1)
      expect(await store.report(reportOf(id))).toEqual({ outcome: 'kept' })
    expect((await openReports(store))[id]).toHaveLength(REPORTS_CAP)
  })

  promises('to keep the comment closes its reports, with a line in the log', async ({ store }) => {
    const [one, two] = [await approveOne(store, 1), await approveOne(store, 2)]
    for (const { id } of [one, one, two]) await store.report(reportOf(id))
    const { made } = await store.removals()
    expect(await store.keepReported({ ...keep, comment: one.id })).toBe('done')
    expect(await store.keepReported({ ...keep, comment: one.id })).toBe('repeated')
    expect(await store.keepReported({ ...keep, comment: idOf(9) })).toBe('missing')
    expect(Object.keys(await openReports(store))).toEqual([two.id])
    expect((await store.removals()).made).toBe(made + 1)
    expect(await loggedActions(store)).toContain(`${moment(30)} ${one.id} - keep-reported Lan`)
    await store.report(reportOf(one.id))
    expect(Object.keys(await openReports(store))).toHaveLength(2)
    expect(await store.reconcile()).toEqual([])
  })

  promises('a report that nobody has read yet stays open', async ({ store }) => {
    const { id } = await approveOne(store, 1)
    for (const code of ['insult', 'privacy'] as const) await store.report(reportOf(id, { code }))
    expect(await store.keepReported({ ...keep, comment: id, seen: 1 })).toBe('conflict')
    expect((await openReports(store))[id]).toHaveLength(2)
    expect(await store.keepReported({ ...keep, comment: id, seen: 2 })).toBe('done')
    expect(await openReports(store)).toEqual({})
  })

  promises('the reports of a rejected, erased or withdrawn comment are gone', async ({ store }) => {
    const all = [await approveOne(store, 1), await approveOne(store, 2), await approveOne(store, 3)]
    for (const { id } of all) await store.report(reportOf(id))
    const [one, two, three] = all
    if (!one || !two || !three) throw new Error('three were sent')
    await store.decide([orderOf(one, 'reject', { version: 2 })])
    await store.erase([{ request: 'e', comment: two.id, by: 'Lan', at: moment(40) }])
    await store.withdraw({ tracking: three.tracking, at: moment(41) })
    expect(await openReports(store)).toEqual({})
  })

  promises(
    'a rejection that is undone leaves the reports that it answered open again, and one that stands does not',
    async ({ store }) => {
      const [one, two] = [await approveOne(store, 1), await approveOne(store, 2)]
      for (const { id } of [one, one, two]) await store.report(reportOf(id))
      const before = await store.reported(null, 9)
      const at = moment(30)
      await store.decide([
        orderOf(one, 'reject', { version: 2, at, request: 'r' }),
        orderOf(two, 'reject', { version: 2, at, request: 'other' }),
      ])
      expect(await openReports(store)).toEqual({})
      const rejected = await store.find(one.id)
      const next = rejected && withUndo(rejected, { request: 'r', by: MODERATOR, at: moment(31) })
      if (!rejected || !next) throw new Error('it can be undone')
      await store.revise([{ before: rejected, next }])
      expect(await openReports(store)).toEqual({ [one.id]: before.reports.get(one.id) })
      await store.sweep({ now: START + 60 * 60_000, limit: 9 })
      expect(Object.keys(await openReports(store))).toEqual([one.id])
      expect(await store.keepReported({ ...keep, comment: one.id, seen: 2 })).toBe('done')
      expect(await openReports(store)).toEqual({})
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('reported comments come a page at a time, oldest first', async ({ store }) => {
    for (const number of [2, 1, 3])
      await store.report(reportOf((await approveOne(store, number)).id))
    const first = await store.reported(null, 2)
    expect([idsOf(first.comments), first.next]).toEqual([[1, 2].map(idOf), idOf(2)])
    const second = await store.reported(first.next, 2)
    expect([idsOf(second.comments), second.next]).toEqual([[idOf(3)], null])
  })
}
