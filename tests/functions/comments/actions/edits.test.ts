import { expect, test } from 'vitest'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { deskForm, deskPage, program, signIn } from '../../../support/desk/moderators.ts'
import { submit } from '../../../support/desk/submit.ts'
import { seen } from '../../../_includes/comments/samples.ts'

const mended = { title: 'Cầu mới', body: 'Đã bỏ số điện thoại.' }

async function openWithComment() {
  const desk = openDesk()
  const lan = await program(desk)
  const { comment } = await submit(desk)
  const put = async (changes: object) => {
    const order = { request: 'e1', version: 1, ...mended, ...changes }
    const response = await lan.put(`/api/moderation/comments/${comment}/text`, order)
    await desk.settled()
    return { status: response.status, answer: await response.json() }
  }
  const listed = async () =>
    (await desk.ask(`/api/comments?article=${articles.open.id}`)).json() as Promise<{
      total: number
      version: number
      comments: object[]
    }>
  return { desk, lan, comment, put, listed }
}

test('a text is mended and published in one step, and readers are told that it was edited', async () => {
  const { desk, comment, put, listed } = await openWithComment()
  const done = { comment, outcome: 'done', state: 'approved', version: 2 }
  const { answer } = await put({ approve: true })
  expect(answer).toMatchObject(done)
  expect(desk.refreshes).toEqual([[articles.open.id]])
  expect((await listed()).comments).toMatchObject([{ id: comment, ...mended, edited: true }])
  const page = await (await desk.ask(`/binh-luan/${articles.open.id}/`)).text()
  expect(page).toContain('đã biên tập')
})

test('a published text that is mended is replaced, and never out of the listing', async () => {
  const { lan, comment, put, listed } = await openWithComment()
  await lan.decide({ comment, verdict: 'approve' })
  const before = await listed()
  await put({ version: 2, approve: true })
  const after = await listed()
  expect([after.total, after.version > before.version]).toEqual([1, true])
  await put({ version: 3, request: 'e2', title: 'Lần nữa' })
  expect((await listed()).total).toBe(0)
})

test('staff see the first text, and the history with its verdicts', async () => {
  const { desk, lan, comment, put } = await openWithComment()
  await put({ approve: true })
  const first = await desk.store.find(comment)
  const queue = await (await lan.get('/api/moderation/comments?state=approved')).json()
  expect(queue).toMatchObject({
    comments: [
      {
        id: comment,
        ...mended,
        edited: true,
        first: { title: first?.earlier?.[0]?.title },
        decisions: [{ verdict: 'approve', version: 2, by: 'Lan' }],
        history: [{ deed: 'edit', approve: true, version: 2, by: 'Lan' }],
      },
    ],
  })
})

test('the same text, or the same request, changes nothing', async () => {
  const { put } = await openWithComment()
  await put({})
  const repeated = { outcome: 'repeated', state: 'pending', version: 2 }
  expect((await put({})).answer).toMatchObject(repeated)
  expect((await put({ request: 'e2', version: 2 })).answer).toMatchObject(repeated)
})

test('an edit of an old version is a conflict, with what stands there now', async () => {
  const { lan, comment, put } = await openWithComment()
  await lan.decide({ comment, verdict: 'reject', reason: 'Lạc đề' })
  expect((await put({})).answer).toMatchObject({
    outcome: 'conflict',
    state: 'rejected',
    version: 2,
    present: [{ id: comment, decisions: [{ by: 'Lan', verdict: 'reject' }] }],
  })
})

test.each([
  ['an empty title', { title: ' ' }, 422],
  ['a text that is too long', { body: 'a'.repeat(5001) }, 422],
  ['a name', { name: 'Kẻ khác' }, 422],
  ['no request', { request: '' }, 400],
  ['a version of letters', { version: '1' }, 400],
  ['a word for approve', { approve: 'yes' }, 400],
])('an edit with %s is refused and changes nothing', async (_, changes, status) => {
  const { desk, comment, put } = await openWithComment()
  expect((await put(changes)).status).toBe(status)
  expect((await desk.store.find(comment))?.version).toBe(1)
})

test('on its page a comment is mended by a plain form, which keeps what was typed', async () => {
  const { desk, lan, comment } = await openWithComment()
  const cookie = await signIn(desk)
  const where = `/kiem-duyet/y-kien/${comment}/`
  const page = await deskPage(desk, cookie, where)
  const [, request = ''] = /sua">[^]*?name="request" value="([^"]+)"/.exec(page) ?? []
  const form = { request, version: '1', title: mended.title, approve: 'yes' }
  const send = (body: string) =>
    deskForm(desk, cookie, `${where}sua`, new URLSearchParams({ ...form, body }))
  const refused = await send(' ')
  expect([refused.status, seen(await refused.text())]).toEqual([
    422,
    expect.stringContaining('Nội dung: hãy điền vào ô này.'),
  ])
  await lan.decide({ comment, verdict: 'reject', reason: 'Lạc đề' })
  const late = await send(mended.body)
  const told = seen(await late.text())
  expect([late.status, told]).toEqual([409, expect.stringContaining('Người khác vừa làm')])
  expect(told).toContain(mended.body)
  await lan.decide({ comment, version: 2, verdict: 'restore' })
  form.version = '3'
  const done = await send(mended.body)
  expect(done.status).toBe(303)
  expect(await deskPage(desk, cookie, done.headers.get('location') ?? '')).toContain('Xong 1 ý')
  expect(await desk.store.find(comment)).toMatchObject({ ...mended, state: 'approved' })
})
