import { expect, test } from 'vitest'
import type { Verdict } from '../../../../functions/comments/domain/comment.ts'
import { decisionsOf } from '../../../../functions/comments/domain/history.ts'
import { everyEntry, idOf } from '../../../contracts/samples.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../support/desk/submit.ts'
import { program } from '../../../support/desk/moderators.ts'

test('a batch settles each comment alone and says how each turned out', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const [one, two, three] = (await submitMany(desk, 3)).map(({ comment }) => comment)
  const missing = idOf(999)
  await lan.decide({ comment: two ?? '', verdict: 'approve' })
  const response = await lan.post('/api/moderation/decisions', {
    decisions: [
      { request: 'a', comment: one, version: 1, verdict: 'approve' },
      { request: 'b', comment: two, version: 1, verdict: 'reject' },
      { request: 'c', comment: missing, version: 1, verdict: 'approve' },
      { request: 'd', comment: three, version: 1, verdict: 'reject', reason: 'Lạc đề' },
      { request: 'a', comment: one, version: 1, verdict: 'approve' },
    ],
  })
  expect(await response.json()).toEqual({
    results: [
      { comment: one, outcome: 'done', state: 'approved', version: 2 },
      { comment: two, outcome: 'conflict', state: 'approved', version: 2 },
      { comment: missing, outcome: 'missing', state: null, version: 0 },
      { comment: three, outcome: 'done', state: 'rejected', version: 2 },
      { comment: one, outcome: 'repeated', state: 'approved', version: 2 },
    ],
    refreshed: [`comments ${articles.open.id}`, 'latest', 'most-discussed', 'feed', 'changes'],
  })
})

/** From each state, which verdicts are done. */
const possible: readonly (readonly [from: readonly Verdict[], possible: readonly Verdict[]])[] = [
  [[], ['approve', 'reject']],
  [['approve'], ['reject', 'restore']],
  [['reject'], ['restore']],
  [
    ['approve', 'restore'],
    ['approve', 'reject'],
  ],
]

test.each(possible)(
  'after %j only %j is done, and anything else a conflict',
  async (before, allowed) => {
    for (const verdict of ['approve', 'reject', 'restore'] as const) {
      const desk = openDesk()
      const lan = await program(desk)
      const { comment } = await submit(desk)
      for (const [index, each] of before.entries())
        await lan.decide({ comment, version: index + 1, verdict: each })
      const entries = await everyEntry(desk.store)
      const version = before.length + 1
      const [result] = await lan.decide({ comment, version, verdict })
      const done = allowed.includes(verdict)
      expect([verdict, result?.outcome]).toEqual([verdict, done ? 'done' : 'conflict'])
      expect(await everyEntry(desk.store)).toHaveLength(entries.length + (done ? 1 : 0))
    }
  },
)

test('an old version is a conflict, also where the verdict would be possible again', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const { comment } = await submit(desk)
  await lan.decide({ comment, verdict: 'reject' }, { comment, version: 2, verdict: 'restore' })
  expect(await lan.decide({ comment, version: 1, verdict: 'approve' })).toEqual([
    { comment, outcome: 'conflict', state: 'pending', version: 3 },
  ])
})

test('every decision records who, when, why and a print of exactly the text', async () => {
  const desk = openDesk()
  const [lan, minh] = [await program(desk, 'Lan'), await program(desk, 'Minh')]
  const { comment } = await submit(desk)
  await lan.decide({ comment, verdict: 'approve' })
  desk.clock.now += 1_000
  await minh.decide({ comment, version: 2, verdict: 'reject', reason: ' Lạc đề ' })
  const at = new Date(desk.clock.now).toISOString()
  const { history = [] } = (await desk.store.find(comment)) ?? {}
  expect(history).toMatchObject([
    { by: 'Lan', deed: 'approve', version: 2 },
    { by: 'Minh', deed: 'reject', version: 3, at, reason: 'other', note: 'Lạc đề' },
  ])
  expect(history[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
  const log = (await (await minh.get('/api/moderation/log')).json()) as { entries: object[] }
  expect(log.entries[0]).toMatchObject({ at, by: 'Minh', deed: 'reject', version: 3 })
  expect(log.entries[0]).toHaveProperty('subject', comment)
  expect(JSON.stringify(log)).not.toMatch(/Hường|Lạc đề|cầu/)
})

const order = { request: 'r', comment: idOf(1), version: 1, verdict: 'approve' }

test.each([
  ['no decisions', { decisions: [] }],
  ['a hundred and one', { decisions: Array.from({ length: 101 }, () => order) }],
  ['no list', { decisions: order }],
  ['nothing', {}],
  ['null', null],
  ['an array', [order]],
  ['a verdict that is none', { decisions: [{ ...order, verdict: 'erase' }] }],
  ['a name every object has for a verdict', { decisions: [{ ...order, verdict: 'toString' }] }],
  ['a version of letters', { decisions: [{ ...order, version: '1' }] }],
  ['half a version', { decisions: [{ ...order, version: 1.5 }] }],
  ['no request', { decisions: [{ ...order, request: '' }] }],
  ['a comment with spaces', { decisions: [{ ...order, comment: 'a b' }] }],
  ['a reason that is an object', { decisions: [{ ...order, reason: {} }] }],
  ['a note that is a number', { decisions: [{ ...order, reason: 'spam', note: 7 }] }],
  ['one good and one bad', { decisions: [order, { ...order, version: null }] }],
])('a batch of %s is not read, and settles nothing', async (_, body) => {
  const desk = openDesk()
  const lan = await program(desk)
  const { comment } = await submit(desk)
  const response = await lan.post('/api/moderation/decisions', body)
  expect([response.status, await response.json()]).toMatchObject([400, { status: 400 }])
  expect((await desk.store.find(comment))?.version).toBe(1)
})

test('a hundred decisions are one batch', async () => {
  const desk = openDesk({ limit: { count: 1_000, seconds: 1 } })
  const lan = await program(desk)
  const receipts = await submitMany(desk, 100)
  const results = await lan.decide(
    ...receipts.map(({ comment }) => ({ comment, verdict: 'approve' as const })),
  )
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['done']))
  expect(desk.refreshes).toEqual([[articles.open.id]])
})

test('words for a reason are kept whole letters only, and none of it can break a page or a store', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const { comment } = await submit(desk)
  await lan.decide({ comment, verdict: 'reject', reason: `${'x'.repeat(499)}😀 và nữa` })
  const note = decisionsOf((await desk.store.find(comment))?.history ?? [])[0]?.note ?? ''
  expect([note.isWellFormed(), note.length, note.length <= 500]).toEqual([true, 499, true])
})
