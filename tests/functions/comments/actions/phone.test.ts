import { expect, test } from 'vitest'
import { createToken } from '../../../../functions/comments/actions/credentials.ts'
import { deriveSecrets } from '../../../../functions/comments/domain/secrets.ts'
import { everyEntry } from '../../../contracts/samples.ts'
import { ORIGIN, openDesk } from '../../../support/desk/desk.ts'
import { submit } from '../../../support/desk/submit.ts'
import { deskForm, program, signIn } from '../../../support/desk/moderators.ts'

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
])('the phone %s is kept as %s', async (typed, found) => {
  const desk = openDesk()
  const { comment } = await submit(desk, { phone: typed })
  const lan = await program(desk)
  const response = await lan.get(`/api/moderation/comments/${comment}/phone`)
  expect(await response.json()).toEqual({ phone: found })
})

test('each look at a phone is in the log with its moderator, and lists show only that there is one', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk)
  const lan = await program(desk)
  const list = await (await lan.get('/api/moderation/comments')).text()
  expect(list).toContain('"phone":true')
  expect(list).not.toContain('912')
  for (const _ of [1, 2]) {
    desk.clock.now += 1_000
    await lan.get(`/api/moderation/comments/${comment}/phone`)
  }
  const looks = (await everyEntry(desk.store)).filter(({ deed }) => deed === 'reveal')
  expect(looks.map(({ by, subject }) => [by, subject])).toEqual([
    ['Lan', comment],
    ['Lan', comment],
  ])
})

test('a comment without a phone, and one that never was, have none to show', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk, { phone: '' })
  const lan = await program(desk)
  for (const id of [comment, 'khong-co', '0193519a-0000-7000-8000-000000000001']) {
    const response = await lan.get(`/api/moderation/comments/${id}/phone`)
    expect(response.status).toBe(404)
  }
  const actions = (await everyEntry(desk.store)).map(({ deed }) => deed)
  expect(actions.toSorted()).toEqual(['keep', 'token'])
})

test('a phone sealed for one comment cannot be opened as another’s', () => {
  const { secrets } = openDesk().services
  const sealed = secrets.seal('+84912345678', 'one', Buffer.alloc(12, 1))
  expect(secrets.unseal(sealed, 'one')).toBe('+84912345678')
  expect(secrets.unseal(sealed, 'two')).toBeUndefined()
  expect(secrets.unseal(sealed.replace(/^./, 'z'), 'one')).toBeUndefined()
  expect(secrets.unseal('', 'one')).toBeUndefined()
})

test('a phone that another key sealed is one sentence, no failure, and no look in the log', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk)
  const later = openDesk({ store: desk.store, secrets: deriveSecrets(Buffer.alloc(32, 8)) })
  const lan = await program(later)
  const response = await lan.post(`/api/moderation/comments/${comment}/phone`, {})
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({
    detail: expect.stringMatching(/sealed with another key/),
  })
  const page = await deskForm(later, await signIn(later), '/kiem-duyet/dien-thoai', { comment })
  expect([page.status, await page.text()]).toEqual([
    409,
    expect.stringContaining('niêm phong bằng một khoá khác'),
  ])
  expect((await everyEntry(desk.store)).map(({ deed }) => deed)).not.toContain('reveal')
  expect(later.reports).toHaveLength(2)
  expect(later.reports.join()).toContain('SECRET_KEY')
})

const looks = [
  ['a link on a stranger’s page', 'GET', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a link of the desk’s own', 'GET', { 'Sec-Fetch-Site': 'same-origin' }],
  ['an address typed by hand', 'GET', { 'Sec-Fetch-Site': 'none' }],
  ['a browser that says nothing', 'GET', {}],
  ['a preview of the link', 'HEAD', {}],
  ['a form on a stranger’s page', 'POST', { Origin: 'https://evil.example' }],
  ['a form of nobody’s', 'POST', {}],
] as const

test.each(looks)(
  'with a session, %s shows no phone and writes no line',
  async (_, method, headers) => {
    const desk = openDesk()
    const { comment } = await submit(desk)
    const cookie = await signIn(desk)
    const path = `/api/moderation/comments/${comment}/phone`
    const response = await desk.ask(path, { method, headers: { ...headers, Cookie: cookie } })
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('912')
    expect((await everyEntry(desk.store)).map(({ deed }) => deed)).not.toContain('reveal')
  },
)

test('with a session a phone is shown by a POST from our own pages, and HEAD shows it nobody', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk)
  const path = `/api/moderation/comments/${comment}/phone`
  const headers = { Cookie: await signIn(desk), Origin: ORIGIN }
  const shown = await desk.ask(path, { method: 'POST', headers })
  expect(await shown.json()).toEqual({ phone: '+84912345678' })
  const { token } = await createToken(desk.store, 'Minh', desk.clock.now)
  const head = await desk.ask(path, {
    method: 'HEAD',
    headers: { Authorization: `bearer ${token}` },
  })
  expect([head.status, head.headers.get('allow')]).toEqual([405, 'GET, POST'])
  const looks = (await everyEntry(desk.store)).filter(({ deed }) => deed === 'reveal')
  expect(looks.map(({ by }) => by)).toEqual(['Lan'])
})
