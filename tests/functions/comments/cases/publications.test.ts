import { expect, test } from 'vitest'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openWithReplies } from '../../../support/desk/waiting-replies.ts'

const hour = 3_600_000
const day = 24 * hour

test('several answers are published together, each in the version that was seen, and the listing is refreshed once', async () => {
  const { desk, ids, publish, putDraft } = await openWithReplies(3)
  await putDraft(ids[2] ?? '', 3, 'Sửa rồi.')
  const { status, answer } = await publish([
    [ids[0], 3],
    [ids[1], 3],
    [ids[2], 3],
  ])
  expect([status, answer]).toMatchObject([
    200,
    {
      results: [
        { comment: ids[0], outcome: 'done', state: 'approved', version: 4 },
        { comment: ids[1], outcome: 'done', version: 4 },
        { comment: ids[2], outcome: 'conflict', version: 4 },
      ],
      refreshed: expect.arrayContaining([`comments ${articles.open.id}`, 'answers']),
      present: [{ id: ids[2], reply: { draft: { body: 'Sửa rồi.' } } }],
    },
  ])
  expect(desk.refreshes).toEqual([[articles.open.id, 'tra-loi']])
  const listed = await (await desk.ask(`/api/comments?article=${articles.open.id}`)).json()
  expect(listed).toMatchObject({
    comments: [{}, { reply: { body: 'Trả lời 2.' } }, { reply: { body: 'Trả lời 1.' } }],
  })
})

test('what cannot be published is named with its reason, and spoils no other', async () => {
  const { ids, publish, decide } = await openWithReplies(3)
  await decide(ids[0] ?? '', 3, 'reject')
  await publish([[ids[1], 3]])
  const missing = '0193519a-0000-7000-8000-000000000001'
  const order = [
    [ids[0], 4],
    [ids[1], 4],
    [missing, 1],
    [ids[2], 3],
  ] as const
  const { answer } = await publish(order, { request: 'all' })
  const { results } = answer
  expect(results).toEqual([
    { comment: ids[0], outcome: 'left-out', reason: 'unapproved', state: 'rejected', version: 4 },
    { comment: ids[1], outcome: 'left-out', reason: 'draft', state: 'approved', version: 4 },
    { comment: missing, outcome: 'missing', state: null, version: 0 },
    { comment: ids[2], outcome: 'done', state: 'approved', version: 4 },
  ])
  const again = await publish(order, { request: 'all' })
  expect(again.answer.results.map(({ outcome }) => outcome)).toEqual([
    'left-out',
    'left-out',
    'missing',
    'repeated',
  ])
})

test('an hour that has come already publishes at once', async () => {
  const { ids, publish, later, lastLine } = await openWithReplies(1)
  await publish([[ids[0], 3]], { at: later(0) })
  expect(await lastLine(ids[0])).toMatchObject({ deed: 'publish-reply' })
})

test.each([
  ['no request', { request: undefined }],
  ['a request of other signs', { request: 'a.b' }],
  ['no replies', { replies: [] }],
  ['replies that are no list', { replies: {} }],
  ['a reply without version', { replies: [{ comment: 'a' }] }],
  ['a day alone', { at: '2026-03-02' }],
  ['a clock without a zone', { at: '2026-03-02T08:00' }],
  ['a day that is none', { at: '2026-02-30T08:00:00Z' }],
  ['a clock that is none', { at: '2026-03-02T25:00:00Z' }],
  ['no hour at all', { at: null }],
  ['a number', { at: 1_772_000_000 }],
  ['an hour more than 90 days ahead', { at: '2026-06-15T00:00:00Z' }],
  ['a field that is none', { when: 'now' }],
  ['101 replies', { replies: Array.from({ length: 101 }, () => ({ comment: 'a', version: 1 })) }],
])('an order with %s is malformed, and nothing is published', async (_, more) => {
  const { ids, publish, lastLine } = await openWithReplies(1)
  const { status } = await publish([[ids[0], 3]], more)
  expect([status, await lastLine(ids[0])]).toMatchObject([400, { deed: 'draft-reply' }])
})

test('an hour may be written with any zone, up to 90 days ahead', async () => {
  const { ids, publish, later } = await openWithReplies(2)
  const ours = await publish([[ids[0], 3]], { at: '2026-03-02T08:00:00+07:00' })
  expect(ours.answer).toMatchObject({ at: '2026-03-02T01:00:00.000Z' })
  expect((await publish([[ids[1], 3]], { at: later(90 * day) })).status).toBe(200)
})

test('a moderator publishes and holds nothing', async () => {
  const { ids, publish, later, moderator, lastLine } = await openWithReplies(1)
  expect((await publish([[ids[0], 3]], {}, moderator)).status).toBe(403)
  expect((await publish([[ids[0], 3]], { at: later(hour) }, moderator)).status).toBe(403)
  expect(await lastLine(ids[0])).toMatchObject({ deed: 'draft-reply' })
})
