import { expect, test } from 'vitest'
import { openDesk } from '../../../../support/desk/desk.ts'
import { deskForm, deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { submit } from '../../../../support/desk/submit.ts'

test('who has a comment before them is told to the others for a minute, and keeps nobody from deciding', async () => {
  const desk = openDesk()
  const [lan, minh] = [await program(desk), await program(desk, 'Minh')]
  const { comment } = await submit(desk)
  const path = `/api/moderation/comments/${comment}/claim`
  const claim = { by: 'Lan', until: new Date(desk.clock.now + 60_000).toISOString() }
  expect(await (await lan.post(path, {})).json()).toEqual(claim)
  expect(await (await minh.post(path, {})).json()).toEqual(claim)
  const listed = async (): Promise<unknown> =>
    ((await (await minh.get('/api/moderation/comments')).json()) as { comments: object[] })
      .comments[0]
  expect(await listed()).toMatchObject({ id: comment, version: 1, claim })
  desk.clock.now += 60_000
  expect(await listed()).not.toHaveProperty('claim')
  await minh.post(path, {})
  expect(await minh.decide({ comment, verdict: 'approve' })).toMatchObject([{ outcome: 'done' }])
  const missing = path.replace(comment, '0193519a-0000-7000-8000-000000000001')
  expect((await lan.post(missing, {})).status).toBe(404)
})

test('without script a button on the comment’s page says so, and who is first is told to the next', async () => {
  const desk = openDesk()
  const minh = await program(desk, 'Minh')
  const { comment } = await submit(desk)
  const cookie = await signIn(desk)
  const where = `/kiem-duyet/y-kien/${comment}/`
  expect(await deskPage(desk, cookie, where)).toContain(`action="${where}dang-doc"`)
  const press = async () =>
    (await deskForm(desk, cookie, `${where}dang-doc`, new URLSearchParams())).text()
  expect(await press()).toContain('bạn đang đọc ý kiến này')
  desk.clock.now += 60_000
  await minh.post(`/api/moderation/comments/${comment}/claim`, {})
  expect(await press()).toContain('đang đọc: <bdi>Minh</bdi>')
})
