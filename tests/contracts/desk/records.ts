import { expect } from 'vitest'
import { withTopic } from '../../../functions/comments/domain/changes/mark.ts'
import { withCase } from '../../../functions/comments/domain/changes/case.ts'
import { usualWorkTime } from '../../../_includes/models/work-time.ts'
import type { CommentRecord } from '../../../functions/comments/domain/monthly/comment-record.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { ERASURE } from '../erasures.ts'
import { approveOne, ARTICLE, commentOf, exportAll, idOf, keepOne, MODERATOR } from '../samples.ts'
import { keepRequestOf, loggedActions, moment, orderOf, START } from '../samples.ts'
import type { Promises } from '../store.ts'
import { revise, undo } from './edits.ts'

const record: CommentRecord = {
  id: idOf(1),
  article: ARTICLE,
  at: moment(1),
  outcome: 'pending',
  decidedAt: null,
  reason: null,
  topic: null,
  history: [],
}

export function recordPromises(promises: Promises): void {
  promises('of an erased comment a record stays that names nobody', async ({ store }) => {
    const comment = await approveOne(store, 1, { phone: true })
    await store.decide([orderOf(comment, 'reject', { version: 2, reason: 'spam' })])
    await revise(store, (before) => withTopic(before, 'Giao thông', mark('t')))
    await store.erase([{ ...ERASURE, at: moment(30_000) }])
    const outcome = { outcome: 'rejected', decidedAt: moment(10_000), reason: 'spam' }
    const history = [
      { deed: 'approve', at: moment(10_000) },
      { deed: 'reject', at: moment(10_000), reason: 'spam' },
    ]
    const gone = { topic: 'Giao thông', history, erasedAt: moment(30_000) }
    expect(await all(store)).toEqual([{ ...record, ...outcome, ...gone }])
  })

  promises(
    'a withdrawn comment, and one whose time is over, leave theirs too',
    async ({ store }) => {
      const [one] = [await keepOne(store, 1), await keepOne(store, 2)]
      await store.withdraw({ tracking: one.tracking, at: moment(90) })
      await store.sweep({ now: START + 1e11, limit: 9 })
      const withdrawn = { ...record, erasedAt: moment(90) }
      expect(await all(store)).toEqual([withdrawn, { ...record, id: idOf(2), at: moment(2) }])
    },
  )

  promises('a reason in words of somebody’s own is none that stays', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await store.decide([orderOf(comment, 'reject', { reason: 'Ông Tư nói bậy', note: 'Ông Tư' })])
    await store.erase([ERASURE])
    const outcome = { outcome: 'rejected', decidedAt: moment(10_000), reason: 'other' }
    const history = [{ deed: 'reject', at: moment(10_000), reason: 'other' }]
    expect(await all(store)).toEqual([{ ...record, ...outcome, history, erasedAt: ERASURE.at }])
  })

  promises('a record says what became of the comment’s case', async ({ store }) => {
    await keepOne(store, 1)
    const unit = { key: 'dia-chinh', name: 'Địa chính' }
    await revise(store, (before) => {
      const asked = { ...mark('c'), level: 'normal' as const, unit }
      const next = withCase(before, asked, { time: usualWorkTime, editor: true })
      return typeof next === 'string' ? undefined : next
    })
    await store.erase([ERASURE])
    const due = expect.stringMatching(/^2026-03-\d\dT/) as string
    const found = { unit: unit.key, level: 'normal' as const, opened: moment(20_000), due }
    const history = [{ deed: 'case', at: moment(20_000), level: 'normal', unit, due }]
    const gone = { case: { ...found, answered: null }, history, erasedAt: ERASURE.at }
    expect(await all(store)).toEqual([{ ...record, ...gone }])
  })

  promises('what was undone leaves nothing in a record', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await store.decide([orderOf(comment, 'approve', { at: moment(20_000) })])
    await undo(store, orderOf(comment, 'approve').request)
    await store.decide([orderOf(comment, 'reject', { version: 3, reason: 'abuse' })])
    await store.erase([ERASURE])
    const [{ history } = {}] = await all(store)
    expect(history).toEqual([{ deed: 'reject', at: moment(10_000), reason: 'abuse' }])
  })

  promises('records come a page at a time, and go into another store once', async ({ store }) => {
    for (const number of [3, 1, 2]) {
      await keepOne(store, number)
      await store.erase([{ ...ERASURE, comment: idOf(number) }])
    }
    const first = await store.records(null, 2)
    expect([first.records.map(({ id }) => id), first.next]).toEqual([[1, 2].map(idOf), idOf(2)])
    const second = await store.records(first.next, 2)
    expect([second.records.map(({ id }) => id), second.next]).toEqual([[idOf(3)], null])
    const found = {
      unit: 'a',
      level: 'urgent',
      opened: moment(1),
      due: moment(2),
      answered: moment(3),
    } as const
    const { history: _, ...former } = record
    const other: CommentRecord = { ...former, id: idOf(9), topic: 'Kinh tế', case: found }
    expect(await store.importRecord(other)).toBe(true)
    expect(await store.importRecord(other)).toBe(false)
    expect((await all(store)).at(-1)).toEqual(other)
    const comment = commentOf(9)
    expect(await store.import({ comment, reveals: [] })).toBe(false)
    await store.keep(keepRequestOf(comment))
    expect(await exportAll(store)).toEqual([])
    expect(await store.reconcile()).toEqual([])
    expect(await loggedActions(store)).toHaveLength(6)
  })
}

function mark(request: string) {
  return { request, by: MODERATOR, at: moment(20_000) }
}

async function all(store: Store): Promise<readonly CommentRecord[]> {
  const { records, next } = await store.records(null, 99)
  expect(next).toBeNull()
  expect(JSON.stringify(records)).not.toMatch(/Nguyễn|Lan|Ý kiến/)
  return records
}
