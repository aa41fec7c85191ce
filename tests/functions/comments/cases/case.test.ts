import { expect, test } from 'vitest'
import { seen } from '../../../_includes/comments/samples.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openWithQuestion } from '../../../support/desk/question.ts'
import { deskForm, deskPage, signIn } from '../../../support/desk/moderators.ts'

test('a question is opened, passed on, and readers see how far it is', async () => {
  const { desk, comment, receipt, put, approve, listed } = await openWithQuestion()
  const opened = await put({})
  expect(opened.answer).toEqual({
    comment,
    outcome: 'done',
    state: 'pending',
    version: 2,
    refreshed: ['answers'],
  })
  expect(desk.refreshes).toEqual([['tra-loi']])
  await approve(2)
  const before = await listed()
  // Opened on a Sunday: five working days after it.
  const due = '2026-03-06T10:30:00.000Z'
  expect(before.comments).toMatchObject([{ case: { state: 'received', unit: null, due } }])
  const passed = await put({ version: 3, unit: 'ubnd' })
  expect(passed.answer).toMatchObject({ outcome: 'done', version: 4 })
  expect(passed.answer).toMatchObject({
    refreshed: expect.arrayContaining([`comments ${articles.open.id}`, 'answers']),
  })
  const after = await listed()
  expect(after.comments).toMatchObject([{ case: { state: 'passed', unit: 'UBND phường', due } }])
  expect([after.total, after.version > before.version]).toEqual([1, true])
  const page = await (await desk.ask(`/binh-luan/${articles.open.id}/`)).text()
  expect(seen(page)).toContain('gửi → tiếp nhận → chuyển UBND phường, hạn 06/03/2026')
  const tracking = await (await desk.ask(receipt.location)).text()
  expect(seen(tracking)).toContain('chuyển UBND phường, hạn 06/03/2026')
  desk.clock.now += 30 * 24 * 3_600_000
  expect(seen(await (await desk.ask(receipt.location)).text())).toContain('(quá hạn)')
})

test('the same order, or the same request, changes nothing, and an old version is a conflict', async () => {
  const { put } = await openWithQuestion()
  await put({ request: 'x', unit: 'ubnd' })
  const repeated = { outcome: 'repeated', version: 2 }
  expect((await put({ request: 'x', unit: 'tri' })).answer).toMatchObject(repeated)
  expect((await put({ version: 2, unit: 'ubnd' })).answer).toMatchObject(repeated)
  expect((await put({ version: 1, unit: 'tri' })).answer).toMatchObject({
    outcome: 'conflict',
    version: 2,
    present: [{ case: { state: 'passed', unit: 'ubnd', unitName: 'UBND phường' } }],
  })
})

test('passing on keeps the day; another level moves it, by an editor once a unit has it', async () => {
  const { put, approve, listed } = await openWithQuestion()
  await put({ unit: null })
  await put({ version: 2, level: 'urgent' })
  await approve(3)
  const due = '2026-03-02T05:00:00.000Z'
  expect((await listed()).comments).toMatchObject([{ case: { state: 'received', due } }])
  await put({ version: 4, level: 'urgent', unit: 'ubnd' })
  await put({ version: 5, level: 'urgent', unit: 'tri' })
  const tri = { state: 'passed', unit: 'Phòng Quản lý đô thị' }
  expect((await listed()).comments).toMatchObject([{ case: { ...tri, due } }])
  const longer = { version: 6, level: 'complex', unit: 'tri' }
  expect((await put(longer)).status).toBe(403)
  expect((await put(longer, 'editor')).answer).toMatchObject({ outcome: 'done' })
  const extended = { ...tri, due: '2026-03-20T10:30:00.000Z', extended: true }
  expect((await listed()).comments).toMatchObject([{ case: extended }])
})

test('an editor says that it is not ours, and whose it is', async () => {
  const { desk, put, approve, listed } = await openWithQuestion()
  await put({ unit: 'ubnd' })
  const refused = { to: 'Sở Giao thông', reason: 'Đường do thành phố quản lý' }
  const order = { version: 2, level: undefined, unit: null, refused }
  expect((await put(order)).status).toBe(403)
  expect((await put(order, 'editor')).answer).toMatchObject({ outcome: 'done', version: 3 })
  await approve(3)
  expect((await listed()).comments).toMatchObject([
    { case: { state: 'refused', unit: null, ...refused } },
  ])
  const page = seen(await (await desk.ask(`/binh-luan/${articles.open.id}/`)).text())
  expect(page).toContain('không thuộc thẩm quyền: Sở Giao thông. Đường do thành phố quản lý')
  expect((await put({ version: 4, unit: 'tri' })).status).toBe(403)
  expect((await put({ version: 4, unit: 'tri' }, 'editor')).answer).toMatchObject({ version: 5 })
})

test.each([
  ['a unit that nobody knows', { unit: 'la' }, 422],
  ['a unit that is gone', { unit: 'cu' }, 422],
  ['no unit at all', { unit: undefined }, 400],
  ['a level of its own', { level: 'soon' }, 400],
  ['no request', { request: '' }, 400],
  ['an unknown field', { due: '2026-03-06' }, 422],
  ['a refusal without a reason', { refused: { to: 'Sở' } }, 422],
  ['a refusal to a unit of ours', { unit: 'ubnd', refused: { to: 'Sở', reason: 'x' } }, 400],
])('a case with %s is refused and changes nothing', async (_, changes, status) => {
  const { desk, comment, put } = await openWithQuestion()
  expect((await put(changes, 'editor')).status).toBe(status)
  expect((await desk.store.find(comment))?.version).toBe(1)
})

test('opening a case is undone as any deed is', async () => {
  const { put, approve, listed, send } = await openWithQuestion()
  await approve(1)
  await put({ request: 'oops', version: 2, unit: 'ubnd' })
  const undone = await send('POST', '/api/moderation/undo', { request: 'oops' })
  expect(undone.answer).toMatchObject({ results: [{ outcome: 'done', state: 'approved' }] })
  expect((await listed()).comments[0]).not.toHaveProperty('case')
})

test('on its page staff do so by plain forms, which keep what was typed', async () => {
  const { desk, comment, put } = await openWithQuestion()
  const cookie = await signIn(desk, 'Hoa')
  const where = `/kiem-duyet/y-kien/${comment}/`
  expect(await deskPage(desk, cookie, where)).toContain('Phòng Quản lý đô thị')
  const send = (fields: Record<string, string>) =>
    deskForm(desk, cookie, `${where}vu-viec`, { request: 'f1', version: '1', ...fields })
  const refused = await send({ refuse: 'yes', to: 'Sở Giao thông', reason: ' ' })
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('value="Sở Giao thông"'),
  ])
  await put({ unit: 'ubnd' })
  const late = await send({ level: 'urgent', unit: 'tri' })
  expect([late.status, seen(await late.text())]).toEqual([
    409,
    expect.stringContaining('Người khác vừa làm'),
  ])
  const done = await send({ version: '2', level: 'normal', unit: 'tri' })
  expect([done.status, done.headers.get('location')]).toEqual([303, `${where}#vu-viec`])
  expect(seen(await deskPage(desk, cookie, where))).toContain('(Phòng Quản lý đô thị)')
})
