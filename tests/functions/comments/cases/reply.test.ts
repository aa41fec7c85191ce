import { expect, test } from 'vitest'
import { seen } from '../../../_includes/comments/samples.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { deskForm, deskPage, signIn } from '../../../support/desk/moderators.ts'
import { openWithQuestion } from '../../../support/desk/question.ts'

const list = `/binh-luan/${articles.open.id}/`
const hour = 3_600_000

test('a moderator drafts, an editor publishes, and readers see it under the comment and in the feed', async () => {
  const { desk, comment, receipt, put, putReply, approve, listed, present } =
    await openWithQuestion()
  await approve(1)
  await put({ version: 2, unit: 'ubnd' })
  const draft = { version: 3, body: 'Bản nháp.', publish: false }
  expect((await putReply(draft, 'moderator')).answer).toMatchObject({
    outcome: 'done',
    version: 4,
    refreshed: [],
  })
  expect((await listed()).comments[0]).not.toHaveProperty('reply')
  expect(await present()).toMatchObject({
    reply: { draft: { unit: 'ubnd', body: 'Bản nháp.', by: 'Lan', state: 'open' } },
  })
  desk.clock.now += hour
  expect((await putReply({ version: 4 })).answer).toMatchObject({
    outcome: 'done',
    version: 5,
    refreshed: expect.arrayContaining([`comments ${articles.open.id}`, 'feed', 'answers']),
  })
  const reply = {
    unit: 'UBND phường',
    body: 'Sẽ làm trong quý tới.',
    at: '2026-03-01T01:00:00.000Z',
  }
  expect((await listed()).comments).toMatchObject([{ case: { state: 'answered' }, reply }])
  expect(await present()).toMatchObject({
    case: { state: 'answered', answered: reply.at },
    reply: { published: reply },
  })
  const page = await (await desk.ask(list)).text()
  expect(page).toContain(`id="tra-loi-${comment}"`)
  expect(page).toContain('aria-label="Trả lời chính thức của UBND phường"')
  expect(seen(page)).toContain('hạn 06/03/2026 → đã trả lời')
  const feed = await (await desk.ask('/y-kien/feed.xml')).text()
  expect(feed).toContain('<title>UBND phường trả lời: Mong cầu có lối đi bộ</title>')
  expect(seen(await (await desk.ask(receipt.location)).text())).toContain('Sẽ làm trong quý tới.')
})

test('a moderator who publishes is refused, and nothing is saved', async () => {
  const { desk, comment, putReply } = await openWithQuestion()
  expect((await putReply({}, 'moderator')).status).toBe(403)
  expect((await desk.store.find(comment))?.version).toBe(1)
})

test('a draft never touches what is published; a second answer replaces it, with its date', async () => {
  const { desk, putReply, approve, listed } = await openWithQuestion()
  await approve(1)
  await putReply({ version: 2 })
  await putReply({ version: 3, body: 'Sửa lại.', publish: false })
  expect((await listed()).comments).toMatchObject([{ reply: { body: 'Sẽ làm trong quý tới.' } }])
  desk.clock.now += 48 * hour
  await putReply({ version: 4, body: 'Sửa lại.' })
  const [answered] = (await listed()).comments
  expect(answered).toMatchObject({
    reply: {
      body: 'Sửa lại.',
      at: '2026-03-01T00:00:00.000Z',
      corrected: '2026-03-03T00:00:00.000Z',
    },
  })
  expect(answered).not.toHaveProperty('case')
  expect(seen(await (await desk.ask(list)).text())).toContain('sửa ngày 03/03/2026')
})

test('a reply that is taken down leaves the page, and its unit has the case again', async () => {
  const { comment, put, putReply, approve, listed, send } = await openWithQuestion()
  await approve(1)
  await put({ version: 2, unit: 'ubnd' })
  await putReply({ version: 3 })
  const remove = (order: object, role: 'moderator' | 'editor') =>
    send('DELETE', `/api/moderation/comments/${comment}/reply`, order, role)
  const order = { request: 'd1', version: 4 }
  expect((await remove(order, 'moderator')).status).toBe(403)
  expect((await remove(order, 'editor')).answer).toMatchObject({ outcome: 'done', version: 5 })
  expect((await remove({ request: 'd2', version: 5 }, 'editor')).answer).toMatchObject({
    outcome: 'repeated',
  })
  const [left] = (await listed()).comments
  expect(left).toMatchObject({ case: { state: 'passed', unit: 'UBND phường' } })
  expect(left).not.toHaveProperty('reply')
})

test('of two answers at once one is published, and the other told what stands', async () => {
  const { putReply, approve } = await openWithQuestion()
  await approve(1)
  await putReply({ version: 2 })
  expect((await putReply({ version: 2, body: 'Khác.' })).answer).toMatchObject({
    outcome: 'conflict',
    present: [{ reply: { published: { body: 'Sẽ làm trong quý tới.' } } }],
  })
})

test('an answer to a comment that nobody approved affects the page of answers alone', async () => {
  const { putReply, listed } = await openWithQuestion()
  expect((await putReply({})).answer).toMatchObject({ outcome: 'done', refreshed: ['answers'] })
  expect((await listed()).total).toBe(0)
})

test('an answer to a comment that is approved no longer is its sender’s alone: published singly, never among several', async () => {
  const { desk, comment, receipt, putReply, approve, send, listed } = await openWithQuestion()
  await approve(1)
  const decision = { request: 'no', comment, version: 2, verdict: 'reject', reason: 'privacy' }
  await send('POST', '/api/moderation/decisions', { decisions: [decision] })
  await putReply({ version: 3, publish: false })
  const together = { request: 'all', replies: [{ comment, version: 4 }] }
  const where = '/api/moderation/replies/publication'
  expect((await send('POST', where, together, 'editor')).answer).toMatchObject({
    results: [{ outcome: 'left-out', reason: 'unapproved', version: 4 }],
  })
  const page = await deskPage(desk, await signIn(desk, 'Hoa'), `/kiem-duyet/y-kien/${comment}/`)
  expect(seen(page)).toContain('chỉ người gửi đọc được, ở trang theo dõi')
  expect((await putReply({ version: 4 })).answer).toMatchObject({
    outcome: 'done',
    refreshed: ['answers'],
  })
  const own = await desk.ask(`/api/comments/tracking/${receipt.tracking}`)
  expect(await own.json()).toMatchObject({ state: 'rejected', reply: { unit: 'UBND phường' } })
  expect((await listed()).total).toBe(0)
  expect(await desk.store.latestAnswered(9)).toEqual([])
})

test('an answered case is closed to other orders, and an erased comment takes its answer along', async () => {
  const { desk, comment, put, putReply, approve, send } = await openWithQuestion()
  await approve(1)
  await put({ version: 2, unit: 'ubnd' })
  await putReply({ version: 3 })
  expect((await put({ version: 4, unit: 'tri' }, 'editor')).answer).toMatchObject({
    outcome: 'conflict',
  })
  const erasure = { request: 'x1', comment, reason: 'request' }
  await send('POST', '/api/moderation/erasures', erasure, 'editor')
  expect(await desk.store.cases()).toEqual([])
  expect(await desk.store.latestAnswered(9)).toEqual([])
  expect((await putReply({ version: 5 })).answer).toMatchObject({ outcome: 'missing' })
  expect(desk.refreshes.at(-1)).toEqual([articles.open.id, 'tra-loi'])
})

test('on its page an answer is written, published and taken down by plain forms', async () => {
  const { desk, comment, approve } = await openWithQuestion()
  await approve(1)
  const cookie = await signIn(desk, 'Hoa')
  const where = `/kiem-duyet/y-kien/${comment}/`
  const send = (name: string, fields: Record<string, string>) =>
    deskForm(desk, cookie, where + name, { request: `f${fields['version']}`, ...fields })
  const text = { 'reply-unit': 'ubnd', body: 'Đã sửa xong.' }
  await send('tra-loi', { version: '2', ...text, publish: '' })
  expect(seen(await deskPage(desk, cookie, where))).toContain('Bản nháp của Hoa')
  const done = await send('tra-loi', { version: '3', ...text, publish: 'yes' })
  expect([done.status, done.headers.get('location')]).toEqual([303, `${where}#vu-viec`])
  expect(await deskPage(desk, cookie, where)).toContain('Gỡ trả lời đã đăng')
  const unread = await send('tra-loi', { version: '4', ...text, body: ' ', publish: '' })
  expect(unread.status).toBe(422)
  await send('go-tra-loi', { version: '4' })
  expect(await deskPage(desk, cookie, where)).not.toContain('Gỡ trả lời đã đăng')
})
