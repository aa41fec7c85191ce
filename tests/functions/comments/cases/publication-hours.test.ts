import { expect, test } from 'vitest'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openWithReplies } from '../../../support/desk/waiting-replies.ts'

const minute = 60_000
const hour = 60 * minute

test('held answers are public from their hour on, by the next request whoever sends it, under the hour at which that was', async () => {
  const { desk, ids, publish, later, visit, lastLine } = await openWithReplies(2)
  const at = later(hour)
  const { answer } = await publish(
    [
      [ids[0], 3],
      [ids[1], 3],
    ],
    { at, request: 'tet' },
  )
  expect(answer).toMatchObject({
    results: [
      { outcome: 'done', version: 4 },
      { outcome: 'done', version: 4 },
    ],
    refreshed: [],
    at,
  })
  const held = { deed: 'hold-reply', by: 'Đức', request: 'tet', until: at, version: 4 }
  expect(await lastLine(ids[0])).toMatchObject(held)
  desk.clock.now += hour - minute
  await visit()
  expect([desk.refreshes, await lastLine(ids[0])]).toMatchObject([[], held])
  desk.clock.now += 2 * minute
  await visit()
  const published = { deed: 'publish-reply', by: 'Đức', at: later(0), body: 'Trả lời 1.' }
  expect(await lastLine(ids[0])).toMatchObject(published)
  expect(desk.refreshes).toEqual([[articles.open.id, 'tra-loi']])
  const { entries } = await desk.store.log(null, 4)
  expect(entries.map(({ deed, by }) => [deed, by])).toEqual([
    ['publish-reply', 'Đức'],
    ['publish-reply', 'Đức'],
    ['hold-reply', 'Đức'],
    ['hold-reply', 'Đức'],
  ])
  desk.clock.now += hour
  await visit()
  expect(desk.refreshes).toHaveLength(1)
  expect(desk.reports).toEqual([])
})

test('an instance that knows of no hour looks once in ten seconds, after its answer', async () => {
  let looks = 0
  const { desk, visit } = await openWithReplies(0)
  await desk.settled()
  const whole = { ...desk.store }
  Object.assign(desk.store, {
    repliesDue(now: number, limit: number) {
      looks += 1
      return whole.repliesDue(now, limit)
    },
  })
  desk.clock.now += 10_000
  for (let number = 0; number < 9; number += 1) await visit()
  expect(looks).toBe(1)
  desk.clock.now += 10_000
  await visit()
  expect(looks).toBe(2)
})

test('an answer whose comment is no longer approved, or is another text, is left out and named', async () => {
  const { desk, ids, publish, decide, send, later, visit, lastLine } = await openWithReplies(3)
  const until = later(hour)
  await publish(
    ids.map((id) => [id, 3]),
    { at: until },
  )
  await decide(ids[0] ?? '', 4, 'reject')
  const text = { request: 't', version: 4, title: 'Khác', body: 'Lời khác.', approve: true }
  await send('PUT', `/api/moderation/comments/${ids[1]}/text`, text)
  desk.clock.now += hour
  await visit()
  expect(await lastLine(ids[0])).toMatchObject({ deed: 'skip-reply', cause: 'unapproved' })
  expect(await lastLine(ids[1])).toMatchObject({ deed: 'skip-reply', cause: 'text' })
  expect(await lastLine(ids[2])).toMatchObject({ deed: 'publish-reply' })
  expect(desk.reports.map((line) => line.replace(/^\S+ /, ''))).toEqual([
    expect.stringContaining(`not published: comment ${ids[0]} (unapproved)`),
    expect.stringContaining(`not published: comment ${ids[1]} (text)`),
  ])
  const { comments } = await desk.store.repliesWaiting(9)
  expect(comments.map(({ id }) => id)).toEqual([ids[0], ids[1]])
  const state = await send('GET', '/api/moderation/comments?state=approved', undefined)
  expect(JSON.stringify(state.answer)).toContain(
    JSON.stringify({ missed: { until, cause: 'text' } }).slice(1, -1),
  )
  desk.clock.now += hour
  await visit()
  expect(desk.reports).toHaveLength(2)
})

test('whoever writes another draft ends the hold, and it is told of what was missed until it is published', async () => {
  const { desk, ids, publish, putDraft, later, visit, lastLine, send } = await openWithReplies(1)
  const [id = ''] = ids
  const until = later(hour)
  await publish([[id, 3]], { at: until })
  await putDraft(id, 4, 'Lời khác.')
  desk.clock.now += hour
  await visit()
  expect(await lastLine(id)).toMatchObject({ deed: 'draft-reply', version: 5 })
  const { answer } = await send('GET', '/api/moderation/comments?state=approved', undefined)
  expect(answer).toMatchObject({
    comments: [{ reply: { draft: { state: 'open', missed: { until, cause: 'draft' } } } }],
  })
  await publish([[id, 5]])
  const [found] = (await desk.store.latestAnswered(9)) ?? []
  expect(found?.history.at(-1)).toMatchObject({ deed: 'publish-reply', body: 'Lời khác.' })
})

test('a case that is passed to another unit meanwhile ends the hold, and a quotation does not', async () => {
  const { desk, ids, publish, later, send, visit, lastLine } = await openWithReplies(2)
  const held = [
    [ids[0], 3],
    [ids[1], 3],
  ] as const
  await publish(held, { at: later(hour) })
  const refused = { to: 'Sở Xây dựng', reason: 'Đường tỉnh.' }
  await send('PUT', `/api/moderation/comments/${ids[0]}/case`, {
    request: 'c',
    version: 4,
    refused,
  })
  const quote = { request: 'q', version: 4, quote: 'Cầu đẹp lắm.' }
  await send('PUT', `/api/moderation/comments/${ids[1]}/quote`, quote)
  desk.clock.now += hour
  await visit()
  expect(await lastLine(ids[0])).toMatchObject({ deed: 'case' })
  expect(await lastLine(ids[1])).toMatchObject({ deed: 'publish-reply', version: 6 })
})

test('one who held answers undoes it within ten minutes by their one request', async () => {
  const { desk, ids, publish, later, send, visit, lastLine } = await openWithReplies(2)
  const order = [
    [ids[0], 3],
    [ids[1], 3],
  ] as const
  await publish(order, { at: later(5 * minute), request: 'h1' })
  const undone = await send('POST', '/api/moderation/undo', { request: 'h1' })
  expect(undone.answer.results).toMatchObject([
    { outcome: 'done', version: 5 },
    { outcome: 'done', version: 5 },
  ])
  desk.clock.now += 6 * minute
  await visit()
  expect(await lastLine(ids[0])).toMatchObject({ deed: 'undo' })
  expect((await desk.store.repliesWaiting(9)).total).toBe(2)
  await publish([[ids[0], 5]], { at: later(hour), request: 'h2' })
  desk.clock.now += 11 * minute
  const late = await send('POST', '/api/moderation/undo', { request: 'h2' })
  expect(late.answer.results).toMatchObject([{ outcome: 'conflict', version: 6 }])
})

test('a hold is moved to another hour or published before it, and a reply that is taken down stays so', async () => {
  const { desk, ids, publish, later, send, visit, lastLine } = await openWithReplies(2)
  const [one = '', two = ''] = ids
  await publish([[one, 3]], { at: later(hour) })
  const same = await publish([[one, 4]], { at: later(hour) })
  expect(same.answer.results).toMatchObject([{ outcome: 'repeated', version: 4 }])
  await publish([[one, 4]], { at: later(2 * hour) })
  await publish([[two, 3]], { at: later(hour) })
  expect((await publish([[two, 4]])).answer.results).toMatchObject([{ outcome: 'done' }])
  const removal = { request: 'x', version: 5 }
  await send('DELETE', `/api/moderation/comments/${two}/reply`, removal)
  desk.clock.now += hour
  await visit()
  expect(await lastLine(one)).toMatchObject({ deed: 'hold-reply', version: 5 })
  expect(await lastLine(two)).toMatchObject({ deed: 'remove-reply' })
  desk.clock.now += hour
  await visit()
  expect(await lastLine(one)).toMatchObject({ deed: 'publish-reply' })
})

test('a look that fails is reported, and what was due is published by a later one', async () => {
  const { desk, ids, publish, later, visit, lastLine } = await openWithReplies(1)
  await publish([[ids[0], 3]], { at: later(hour) })
  const whole = { ...desk.store }
  Object.assign(desk.store, { repliesDue: () => Promise.reject(new Error('broken')) })
  desk.clock.now += hour
  await visit()
  expect(desk.reports).toEqual([expect.stringContaining('replies not published: broken')])
  Object.assign(desk.store, whole)
  desk.clock.now += minute
  await visit()
  expect(await lastLine(ids[0])).toMatchObject({ deed: 'publish-reply' })
})
