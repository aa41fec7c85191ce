import { expect, test } from 'vitest'
import { createToken } from '../../../../../functions/comments/actions/credentials.ts'
import { everyEntry } from '../../../../contracts/samples.ts'
import { type Desk, openDesk, ORIGIN } from '../../../../support/desk/desk.ts'
import { cookieOf, enter, signIn } from '../../../../support/desk/moderators.ts'

async function adminOf(desk: Desk, name = 'Mai') {
  const { token } = await createToken(desk.store, name, desk.clock.now, { role: 'admin' })
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  return (method: string, path: string, body?: object) =>
    desk.ask(`/api/staff${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
}

interface Listed {
  readonly name: string
  readonly role: string
  readonly sessions: readonly { readonly id: string }[]
  readonly links: readonly string[]
  readonly tokens: readonly Record<string, unknown>[]
}

async function listed(mai: Awaited<ReturnType<typeof adminOf>>): Promise<readonly Listed[]> {
  return ((await (await mai('GET', '')).json()) as { people: Listed[] }).people
}

test('whoever is invited comes in by the link, once, with the role that was given', async () => {
  const desk = openDesk()
  const mai = await adminOf(desk)
  const made = await mai('POST', '/invitations', { name: 'Lân', role: 'moderator' })
  expect(made.status).toBe(201)
  const { name, role, link } = (await made.json()) as Record<string, string>
  expect([name, role]).toEqual(['Lân', 'moderator'])
  expect(link).toMatch(new RegExp(`^${ORIGIN}/kiem-duyet/vao/[\\w-]{32}$`))
  const code = link?.split('/').at(-1) ?? ''
  expect([(await enter(desk, code)).status, (await enter(desk, code)).status]).toEqual([303, 401])
  const lan = (await listed(mai)).find((each) => each.name === 'Lân')
  expect(lan).toMatchObject({ role: 'moderator', links: [], sessions: [{ here: false }] })
  desk.clock.now += 1000
  const again = await mai('POST', '/invitations', { name: 'Lân' })
  expect(await again.json()).toMatchObject({ name: 'Lân', role: 'moderator' })
  const entries = (await everyEntry(desk.store)).map(({ by, deed, subject }) => [by, deed, subject])
  expect(entries).toContainEqual(['Mai', 'invite', 'Lân/moderator'])
  expect(entries).toContainEqual(['Mai', 'invite', 'Lân'])
})

test.each([
  ['a name like another', { name: 'MAI', role: 'editor' }, 'name'],
  ['what the log calls somebody else', { name: 'reader', role: 'editor' }, 'name'],
  ['no role for a newcomer', { name: 'Lan' }, 'role'],
  ['a role that is none', { name: 'Lan', role: 'king' }, 'role'],
])('an invitation with %s is refused, and nobody new is in', async (_, body, code) => {
  const mai = await adminOf(openDesk())
  const refused = await mai('POST', '/invitations', body)
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ problems: [{ code }] })
  expect((await listed(mai)).map(({ name }) => name)).toEqual(['Mai'])
})

test('the last admin is neither lowered nor removed, by API and by form', async () => {
  const desk = openDesk()
  const mai = await adminOf(desk)
  const cookie = await signIn(desk, 'Mai')
  for (const [method, path, body] of [
    ['PUT', '', { name: 'Mai', role: 'editor' }],
    ['POST', '/invitations', { name: 'Mai', role: 'editor' }],
    ['DELETE', '?name=Mai', undefined],
  ] as const) {
    const refused = await mai(method, path, body)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ type: '/api/problems/last_admin' })
  }
  const step = await desk.ask('/kiem-duyet/nguoi/cho-ra/?name=Mai', { headers: { Cookie: cookie } })
  const text = await step.text()
  expect(text).toContain('quản trị viên cuối cùng')
  expect(text).not.toContain('Cho ra ngay')
  const form = await send(desk, cookie, 'vai-tro', { name: 'Mai', role: 'editor' })
  expect([form.status, await form.text()]).toEqual([
    409,
    expect.stringContaining('quản trị viên cuối cùng'),
  ])
  expect(await listed(mai)).toMatchObject([{ name: 'Mai', role: 'admin' }])
})

test('a removal that names nobody removes nobody', async () => {
  const desk = openDesk()
  const mai = await adminOf(desk)
  await mai('POST', '/invitations', { name: 'Lan', role: 'moderator' })
  for (const path of ['', '?name=', '?name=Minh'])
    expect((await mai('DELETE', path, { name: 'Lan' })).status).toBe(404)
  expect((await listed(mai)).map(({ name }) => name)).toEqual(['Lan', 'Mai'])
})

test('a token has a name, a role not above its person’s and an end, and opens nothing once ended', async () => {
  const desk = openDesk()
  const mai = await adminOf(desk)
  await mai('POST', '/invitations', { name: 'Lan', role: 'moderator' })
  const order = { person: 'Lan', name: ' Máy  đăng tin ', days: 30 }
  const given = await mai('POST', '/tokens', order)
  const { id, token, ...shown } = (await given.json()) as Record<string, string>
  const expires = new Date(desk.clock.now + 30 * 24 * 3_600_000).toISOString()
  const kept = { name: 'Máy đăng tin', role: 'moderator', expires }
  expect([given.status, shown]).toEqual([201, { person: 'Lan', ...kept }])
  const ask = async () =>
    (await desk.ask('/api/moderation/comments', { headers: { Authorization: `Bearer ${token}` } }))
      .status
  expect(await ask()).toBe(200)
  const used = new Date(desk.clock.now).toISOString()
  const lan = (await listed(mai)).find(({ name }) => name === 'Lan')
  expect(lan?.tokens).toEqual([{ ...kept, id, at: used, used }])
  expect((await mai('DELETE', `/tokens/${id}`)).status).toBe(204)
  expect(await ask()).toBe(401)
  expect((await mai('DELETE', `/tokens/${id}`)).status).toBe(404)
  expect(JSON.stringify(await everyEntry(desk.store))).not.toContain('đăng')
})

test.each([
  [{ person: 'Lan', name: 'x', role: 'editor' }, 422, 'above'],
  [{ person: 'Lan', name: '' }, 422, 'token-name'],
  [{ person: 'Lan', name: 'x'.repeat(41) }, 422, 'token-name'],
  [{ person: 'Lan', name: 'x', days: 366 }, 422, 'days'],
  [{ person: 'Lan', name: 'x', days: 1.5 }, 422, 'days'],
])('a token of %j is refused', async (body, status, code) => {
  const mai = await adminOf(openDesk())
  await mai('POST', '/invitations', { name: 'Lan', role: 'moderator' })
  const refused = await mai('POST', '/tokens', body)
  expect([refused.status, await refused.json()]).toEqual([
    status,
    expect.objectContaining({ problems: [expect.objectContaining({ code })] }),
  ])
})

test('somebody else’s session is ended by an admin, and is out at the next request', async () => {
  const desk = openDesk()
  const mai = await adminOf(desk)
  const lan = await signIn(desk, 'Lan')
  const id = (await listed(mai)).find(({ name }) => name === 'Lan')?.sessions[0]?.id ?? ''
  expect((await mai('DELETE', `/sessions/${id}?person=Mai`)).status).toBe(404)
  expect((await mai('DELETE', `/sessions/${id}?person=Lan`)).status).toBe(204)
  const next = await desk.ask('/kiem-duyet/', { headers: { Cookie: lan } })
  expect(next.status).toBe(401)
  const [last] = await everyEntry(desk.store)
  expect(last).toMatchObject({ by: 'Mai', deed: 'end-session', subject: `Lan/${id}` })
})

test('an admin without JavaScript invites, changes a role, and removes by a step that says what ends', async () => {
  const desk = openDesk()
  await adminOf(desk)
  const mai = await signIn(desk, 'Mai')
  const invited = await send(desk, mai, 'moi', { name: 'Lan', role: 'reporter' })
  const [, code = ''] = /\/kiem-duyet\/vao\/([\w-]+)/.exec(await invited.text()) ?? []
  const lan = cookieOf(await enter(desk, code))
  const changed = await send(desk, mai, 'vai-tro', { name: 'Lan', role: 'editor' })
  expect(changed.headers.get('location')).toBe('/kiem-duyet/nguoi/?xong=changed')
  const given = await send(desk, mai, 'ma', { person: 'Lan', name: 'Máy', role: 'editor' })
  expect(await given.text()).toMatch(/<code>[\w-]{43}<\/code>/)
  const read = async (path: string) =>
    (await desk.ask(`/kiem-duyet/nguoi/${path}`, { headers: { Cookie: mai } })).text()
  const list = await read('?xong=changed')
  expect(list).toContain('Đã đổi vai trò.')
  expect(list).toMatch(/<bdi>Lan<\/bdi> <span class="badge">biên tập viên<\/span>/)
  const step = await read('cho-ra/?name=Lan')
  expect(step).toContain('1 phiên đang mở')
  expect(step).toContain('1 mã cho chương trình')
  const removed = await send(desk, mai, 'cho-ra/', { name: 'Lan' })
  expect(removed.status).toBe(303)
  expect((await desk.ask('/kiem-duyet/', { headers: { Cookie: lan } })).status).toBe(401)
  expect(await read('')).not.toContain('<bdi>Lan</bdi>')
})

test('a session changes nobody before it is confirmed, and reads who is there', async () => {
  const desk = openDesk()
  await adminOf(desk)
  const cookie = await signIn(desk, 'Mai')
  desk.clock.now += 11 * 60_000
  const form = await send(desk, cookie, 'moi', { name: 'Lan', role: 'reporter' })
  expect([form.status, await form.text()]).toEqual([403, expect.stringContaining('value="Lan"')])
  const list = await desk.ask('/api/staff', { headers: { Cookie: cookie } })
  expect(await list.json()).toMatchObject({ people: [{ name: 'Mai', sessions: [{ here: true }] }] })
})

function send(desk: Desk, cookie: string, step: string, fields: Record<string, string>) {
  const headers = { Cookie: cookie, Origin: ORIGIN }
  const body = new URLSearchParams(fields)
  return desk.ask(`/kiem-duyet/nguoi/${step}`, { method: 'POST', headers, body })
}
