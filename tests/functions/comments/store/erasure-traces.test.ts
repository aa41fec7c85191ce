import { describe, expect, test } from 'vitest'
import type { Store } from '../../../../functions/comments/store/store.ts'
import { ERASURE } from '../../../contracts/erasures.ts'
import { edit } from '../../../contracts/desk/edits.ts'
import {
  MODERATOR,
  START,
  commentOf,
  hashOf,
  keepRequestOf,
  moment,
  orderOf,
} from '../../../contracts/samples.ts'
import { reportOf } from '../../../contracts/readers/reports.ts'
import { newWorld } from './history/world.ts'
import { latin1, openInspectedDisk, openInspectedRedis, openInspectedSqlite } from './inspected.ts'

const stores = {
  SQLite: openInspectedSqlite,
  Redis: openInspectedRedis,
  'Redis on its disk': openInspectedDisk,
}

describe.each(Object.entries(stores))('%s', (_, open) => {
  test.each(['erase', 'withdraw'] as const)('%s leaves no trace of the person', async (deed) => {
    const { store, dump } = await open()
    await keepEverythingPersonal(store)
    const before = await dump()
    expect(before).toContain(latin1('Trần Thị Vết'))

    if (deed === 'erase') await store.erase([ERASURE])
    else await store.withdraw({ tracking: hashOf(1), at: moment(90) })
    const after = await dump()
    expect(TRACES.filter((trace) => after.includes(latin1(trace)))).toEqual([])
    expect(after).toContain(ERASURE.comment)
  })

  test('a comment whose time is over leaves no trace of the person', async () => {
    const { store, dump } = await open()
    await keepEverythingPersonal(store)
    await store.decide([
      orderOf(commentOf(1), 'reject', { version: 3, reason: 'reason that names' }),
    ])
    const now = START + 400 * 24 * 60 * 60 * 1000
    expect(await store.sweep({ now, limit: 9 })).toMatchObject({ phones: 1, rejected: 1 })
    const after = await dump()
    expect(TRACES.filter((trace) => after.includes(latin1(trace)))).toEqual([])
  })

  test('a phone and a network’s mark whose time is over leave no trace of themselves, and the comment all of its own', async () => {
    const { store, dump } = await open()
    await keepEverythingPersonal(store)
    const now = START + 400 * 24 * 60 * 60 * 1000
    expect(await store.sweep({ now, limit: 9 })).toMatchObject({ phones: 1, rejected: 0 })
    const after = await dump()
    expect(after).not.toContain('sealed-phone')
    expect(MARKS.filter((trace) => after.includes(trace))).toEqual([])
    expect(after).toContain(latin1('Trần Thị Vết'))
  })

  test('an earlier text whose time is over leaves no trace of itself, and the comment its own', async () => {
    const { store, dump } = await open()
    await keepEverythingPersonal(store)
    const now = START + 400 * 24 * 60 * 60 * 1000
    expect(await store.sweep({ now, limit: 9 })).toMatchObject({ texts: 1, rejected: 0 })
    const after = await dump()
    expect(after).not.toContain(latin1('lời riêng tư'))
    expect(after).toContain(latin1('lời đã sửa'))
  })

  test('of many phones among many none leaves a trace', async () => {
    const { store, dump } = await open()
    const { random } = newWorld(7)
    const now = START + 100 * 24 * 60 * 60 * 1000
    const swept: number[] = []
    for (let number = 0; number < 300; number += 1) {
      const comment = commentOf(number, { body: 'x'.repeat(random.number(900)), phone: true })
      const phone = markOf(number) + 's'.repeat(random.number(900)) + markOf(number)
      await store.keep(keepRequestOf(comment, { phone }))
      if (random.chance(0.3)) await store.decide([orderOf(comment, 'approve')])
      if (random.chance(0.1)) swept.push((await store.sweep({ now, limit: 5 })).phones)
    }
    const removed = swept.reduce((sum, phones) => sum + phones, 0)
    expect(removed).toBeGreaterThan(100)
    expect(new Set((await dump()).match(/mark-\d+-end/g)).size).toBe(300 - removed)
  })

  // Sizes and shares at which SQLite's own `secure_delete` was seen to leave copies behind.
  test('erasing many among many leaves no trace of any of them', async () => {
    const { store, dump } = await open()
    const { random } = newWorld(7)
    const [live, erased]: [number[], number[]] = [[], []]
    for (let number = 0; number < 1500; number += 1) {
      const body = `${markOf(number)} ${'x'.repeat(random.number(900))} ${markOf(number)}`
      const comment = commentOf(number, { name: markOf(number), body })
      await store.keep(keepRequestOf(comment, { networks: [networkOf(number)] }))
      if (random.chance(0.3))
        await store.decide([orderOf(comment, 'approve', { reason: `vì ${markOf(number)}` })])
      live.push(number)
      if (random.chance(0.3)) continue
      const [victim = 0] = live.splice(random.number(live.length), 1)
      await store.erase([{ ...ERASURE, comment: commentOf(victim).id }])
      erased.push(victim)
    }
    const left = new Set((await dump()).match(/mark-\d+-end/g))
    expect(erased.filter((number) => left.has(markOf(number)))).toEqual([])
    expect(live.filter((number) => !left.has(markOf(number)))).toEqual([])
    expect(erased.length).toBeGreaterThan(900)
  })
})

const NETWORKS = ['6e6561722d6d61726b2d313233343536', '776964652d6d61726b2d393837363534']

/** As hexadecimal digits, and as the bytes that they are. */
const MARKS = NETWORKS.flatMap((mark) => [mark, Buffer.from(mark, 'hex').toString('latin1')])

const TRACES = [
  'Trần Thị Vết',
  'tiêu đề riêng',
  'lời riêng tư',
  'loi rieng tu',
  'lời đã sửa',
  'sealed-phone',
  'reason that names',
  'digest-of-form',
  'form-key',
  'lời tố cáo có tên',
  hashOf(1),
  ...MARKS,
]

async function keepEverythingPersonal(store: Store): Promise<void> {
  const comment = commentOf(1, {
    name: 'Trần Thị Vết',
    title: 'tiêu đề riêng',
    body: 'lời riêng tư',
    phone: true,
  })
  const key = { id: 'form-key', digest: 'digest-of-form' }
  await store.keep(keepRequestOf(comment, { phone: 'sealed-phone', key, networks: NETWORKS }))
  await store.decide([orderOf(comment, 'approve', { reason: 'reason that names' })])
  await edit(store, { body: 'lời đã sửa', approve: true })
  await store.report(reportOf(comment.id, { text: 'lời tố cáo có tên' }))
  await store.revealPhone({ comment: comment.id, by: MODERATOR, at: moment(80) })
}

/** The mark's own bytes. */
function networkOf(number: number): string {
  return number.toString(16).padStart(4, '0') + Buffer.from(markOf(number)).toString('hex')
}

function markOf(number: number): string {
  return `mark-${number}-end`
}
