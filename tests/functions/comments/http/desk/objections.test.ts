import { expect, test } from 'vitest'
import { everyEntry } from '../../../../contracts/samples.ts'
import { seen } from '../../../../_includes/comments/samples.ts'
import { openDesk, ORIGIN, type Desk } from '../../../../support/desk/desk.ts'
import { deskForm, deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { submit } from '../../../../support/desk/submit.ts'

async function declined(desk: Desk) {
  const [lan, letter] = [await program(desk, 'Lan'), await submit(desk)]
  await lan.decide({ comment: letter.comment, verdict: 'reject', reason: 'spam' })
  const path = `/api/comments/tracking/${letter.tracking}`
  const object = (text: string): Promise<Response> =>
    desk.ask(`${path}/objection`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
    })
  const told = async () => (await desk.ask(path)).json()
  return { lan, ...letter, object, told }
}

test('a sender objects once while declined, and another person answers', async () => {
  const desk = openDesk()
  const { lan, comment, object, told } = await declined(desk)
  const minh = await program(desk, 'Minh')
  const at = new Date(desk.clock.now).toISOString()
  for (const [text, status] of [
    ['', 422],
    ['x'.repeat(501), 422],
  ] as const)
    expect((await object(text)).status).toBe(status)
  const first = await object('Tôi nói thật, xin đọc lại.')
  expect([first.status, await first.json()]).toEqual([200, { at, state: 'open' }])
  expect((await object('Nữa')).status).toBe(409)
  expect(await told()).toMatchObject({ state: 'rejected', objection: { at, state: 'open' } })
  const answer = `/api/moderation/comments/${comment}/objection`
  const order = { request: 'a', version: 3, answer: 'dismissed' }
  expect((await lan.post(answer, order)).status).toBe(403)
  const decisions = [{ request: 'b', comment, version: 3, verdict: 'restore' }]
  expect((await lan.post('/api/moderation/decisions', { decisions })).status).toBe(403)
  const done = { comment, outcome: 'done', state: 'rejected', version: 4 }
  expect(await (await minh.post(answer, order)).json()).toEqual(done)
  expect(await told()).toMatchObject({ objection: { state: 'dismissed' } })
  expect((await object('Lần nữa')).status).toBe(409)
})

test('to put it back upholds it, and nobody objects to what was not declined', async () => {
  const desk = openDesk()
  const { comment, object, told } = await declined(desk)
  const minh = await program(desk, 'Minh')
  await object('Xin đọc lại.')
  expect(await minh.decide({ comment, version: 3, verdict: 'restore' })).toMatchObject([
    { outcome: 'done', state: 'pending' },
  ])
  expect(await told()).toMatchObject({ state: 'pending', objection: { state: 'upheld' } })
  const other = await submit(desk)
  const path = `/api/comments/tracking/${other.tracking}/objection`
  const body = new URLSearchParams({ text: 'Vì sao?' })
  expect((await desk.ask(path, { method: 'POST', body })).status).toBe(409)
  const nobody = '/api/comments/tracking/none/objection'
  expect((await desk.ask(nobody, { method: 'POST', body })).status).toBe(404)
})

test('where nobody else may decide, whoever declined it answers, and the log says so', async () => {
  const desk = openDesk()
  const { lan, comment, object } = await declined(desk)
  await object('Xin đọc lại.')
  const order = { request: 'a', version: 3, answer: 'upheld' }
  const answered = await lan.post(`/api/moderation/comments/${comment}/objection`, order)
  expect(await answered.json()).toMatchObject({ outcome: 'done', state: 'pending' })
  const log = (await everyEntry(desk.store)).map(({ deed, by }) => [deed, by])
  expect(log).toContainEqual(['alone', 'Lan'])
})

test('without a script the tracking page has a form, and the desk a list', async () => {
  const desk = openDesk()
  const { location, comment } = await declined(desk)
  const before = await (await desk.ask(location)).text()
  expect(before).toContain(`action="${location}/de-nghi"`)
  const sent = await desk.ask(`${location}/de-nghi`, {
    method: 'POST',
    headers: { Origin: ORIGIN },
    body: new URLSearchParams({ text: 'Xin <b>đọc</b> lại' }),
  })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, location])
  const after = await (await desk.ask(location)).text()
  expect(seen(after)).toContain('Toà soạn đã nhận đề nghị xem lại của bạn.')
  expect(after).not.toContain('/de-nghi"')
  const cookie = await signIn(desk, 'Minh')
  expect(seen(await deskPage(desk, cookie, '/kiem-duyet/de-nghi/'))).toContain('Xin <b>đọc</b> lại')
  const fields = { comment: `${comment}.3`, request: 'f', answer: 'dismissed' }
  expect((await deskForm(desk, cookie, '/kiem-duyet/de-nghi/', fields)).status).toBe(303)
  expect(seen(await deskPage(desk, cookie, '/kiem-duyet/de-nghi/'))).toContain('Không có đề nghị')
})
