import { expect, test } from 'vitest'
import { openDesk } from '../../../support/desk/desk.ts'
import { deskForm, deskPage, program, signIn } from '../../../support/desk/moderators.ts'
import { submit } from '../../../support/desk/submit.ts'
import { seen } from '../../../_includes/comments/samples.ts'

async function openWithApproved() {
  const desk = openDesk()
  const lan = await program(desk)
  const { comment } = await submit(desk)
  await lan.decide({ comment, verdict: 'approve' })
  const put = async (field: string, changes: object) => {
    const order = { request: `${field} 1`.replace(' ', '-'), version: 2, ...changes }
    const response = await lan.put(`/api/moderation/comments/${comment}/${field}`, order)
    return { status: response.status, answer: await response.json() }
  }
  const listed = async () => {
    const answer = await lan.get('/api/moderation/comments?state=approved')
    return ((await answer.json()) as { comments: object[] }).comments[0]
  }
  return { desk, lan, comment, put, listed }
}

test('a comment is put under a topic, taken from it again, and readers see no change', async () => {
  const { desk, put, listed } = await openWithApproved()
  expect(await listed()).toMatchObject({ topic: null, quote: null, version: 2 })
  const done = { outcome: 'done', state: 'approved', version: 3, refreshed: [] }
  expect((await put('topic', { topic: 'Kinh tế' })).answer).toMatchObject(done)
  expect(await listed()).toMatchObject({ topic: 'Kinh tế', version: 3 })
  const none = { request: 'off', version: 3, topic: null }
  expect((await put('topic', none)).answer).toMatchObject({ outcome: 'done', version: 4 })
  expect(await listed()).toMatchObject({ topic: null })
  expect(desk.refreshes).toHaveLength(1)
})

test('the same topic again is no deed, and an old version is a conflict', async () => {
  const { put } = await openWithApproved()
  await put('topic', { topic: 'Kinh tế' })
  const same = { request: 'again', version: 3, topic: 'Kinh tế' }
  expect((await put('topic', same)).answer).toMatchObject({ outcome: 'repeated', version: 3 })
  const late = { request: 'late', version: 2, topic: 'Vấn đề nổi cộm' }
  const present = [{ topic: 'Kinh tế', version: 3 }]
  expect((await put('topic', late)).answer).toMatchObject({ outcome: 'conflict', present })
})

test('an undo takes a topic back', async () => {
  const { lan, put, listed } = await openWithApproved()
  await put('topic', { topic: 'Kinh tế' })
  const undone = await lan.post('/api/moderation/undo', { request: 'topic-1' })
  const results = [{ outcome: 'done', state: 'approved', version: 4 }]
  expect(await undone.json()).toMatchObject({ results })
  expect(await listed()).toMatchObject({ topic: null, version: 4 })
})

test.each([
  ['topic', { topic: 'Bóng đá' }, 422],
  ['topic', { topic: 7 }, 400],
  ['topic', {}, 400],
  ['topic', { topic: 'Kinh tế', version: '2' }, 400],
  ['quote', { quote: 'Không có trong ý kiến' }, 422],
])('%s with %j is refused and changes nothing', async (field, changes, status) => {
  const { desk, comment, put } = await openWithApproved()
  expect((await put(field, changes)).status).toBe(status)
  expect((await desk.store.find(comment))?.version).toBe(2)
})

test('a passage of an approved text alone is quoted, and no more once the text is another', async () => {
  const { desk, lan, comment, put, listed } = await openWithApproved()
  const body = (await desk.store.find(comment))?.body ?? ''
  const quote = body.slice(0, 9)
  expect((await put('quote', { quote })).answer).toMatchObject({ outcome: 'done', version: 3 })
  expect(await listed()).toMatchObject({ quote })
  const other = { request: 'e', version: 3, title: 'Khác', body: 'Khác hẳn.', approve: true }
  await lan.put(`/api/moderation/comments/${comment}/text`, other)
  expect(await listed()).toMatchObject({ quote: null })
  await lan.decide({ comment, version: 4, verdict: 'restore' })
  expect((await put('quote', { request: 'q2', version: 5, quote: 'Khác' })).status).toBe(422)
})

test('on its page topic and quote are plain forms', async () => {
  const { desk, comment, listed } = await openWithApproved()
  const cookie = await signIn(desk)
  const where = `/kiem-duyet/y-kien/${comment}/`
  const form = { request: 'f1', version: '2' }
  const refused = await deskForm(desk, cookie, `${where}chu-de`, { ...form, topic: 'Bóng đá' })
  const told = expect.stringContaining('không có trong danh sách')
  expect([refused.status, seen(await refused.text())]).toEqual([422, told])
  const done = await deskForm(desk, cookie, `${where}chu-de`, { ...form, topic: 'Kinh tế' })
  expect([done.status, done.headers.get('location')]).toEqual([303, where])
  expect(await deskPage(desk, cookie, where)).toContain('<option selected>Kinh tế</option>')
  const late = await deskForm(desk, cookie, `${where}trich`, { ...form, request: 'f2', quote: '' })
  expect(late.status).toBe(303)
  const quote = ((await desk.store.find(comment))?.body ?? '').slice(0, 5)
  const body = { request: 'f3', version: '3', quote }
  expect((await deskForm(desk, cookie, `${where}trich`, body)).status).toBe(303)
  expect(await listed()).toMatchObject({ topic: 'Kinh tế', quote })
})
