import { expect, test } from 'vitest'
import { everyEntry } from '../../../contracts/samples.ts'
import { openDesk } from '../../../support/desk.ts'
import { take } from '../../../support/letter.ts'
import { program } from '../../../support/moderators.ts'

test.each([
  ['0912345678', '+84912345678'],
  ['0912 345 678', '+84912345678'],
  ['0912.345.678', '+84912345678'],
  ['(0912) 345-678', '+84912345678'],
  ['+84 912 345 678', '+84912345678'],
  ['84912345678', '+84912345678'],
  ['0312345678', '+84312345678'],
  ['0512345678', '+84512345678'],
  ['0712345678', '+84712345678'],
  ['0812345678', '+84812345678'],
  ['024 3825 5555', '+842438255555'],
  ['+84 24 3825 5555', '+842438255555'],
])('the phone %s is kept as %s', async (typed, kept) => {
  const desk = openDesk()
  const { comment } = await take(desk, { phone: typed })
  const lan = await program(desk)
  const response = await lan.get(`/api/moderation/comments/${comment}/phone`)
  expect(await response.json()).toEqual({ phone: kept })
})

test('each look at a phone is in the log with its moderator, and lists show only that there is one', async () => {
  const desk = openDesk()
  const { comment } = await take(desk)
  const lan = await program(desk)
  const list = await (await lan.get('/api/moderation/comments')).text()
  expect(list).toContain('"phone":true')
  expect(list).not.toContain('912')
  for (const _ of [1, 2]) {
    desk.clock.now += 1_000
    await lan.get(`/api/moderation/comments/${comment}/phone`)
  }
  const looks = (await everyEntry(desk.store)).filter(({ deed }) => deed === 'reveal')
  expect(looks.map(({ by, comment: of }) => [by, of])).toEqual([
    ['Lan', comment],
    ['Lan', comment],
  ])
})

test('a comment without a phone, and one that never was, have none to show', async () => {
  const desk = openDesk()
  const { comment } = await take(desk, { phone: '' })
  const lan = await program(desk)
  for (const id of [comment, 'khong-co', '0193519a-0000-7000-8000-000000000001']) {
    const response = await lan.get(`/api/moderation/comments/${id}/phone`)
    expect(response.status).toBe(404)
  }
  expect((await everyEntry(desk.store)).map(({ deed }) => deed)).toEqual(['keep'])
})

test('a phone sealed for one comment cannot be opened as another’s', () => {
  const { secrets } = openDesk().services
  const sealed = secrets.seal('+84912345678', 'one', Buffer.alloc(12, 1))
  expect(secrets.unseal(sealed, 'one')).toBe('+84912345678')
  expect(() => secrets.unseal(sealed, 'two')).toThrow('authenticate')
  expect(() => secrets.unseal(sealed.replace(/^./, 'z'), 'one')).toThrow('authenticate')
})
