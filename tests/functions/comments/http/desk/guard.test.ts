import { expect, test } from 'vitest'
import { createToken } from '../../../../../functions/comments/actions/credentials.ts'
import { toIsoTime } from '../../../../../functions/comments/store/moderators-store.ts'
import { openDesk, ORIGIN, type Desk } from '../../../../support/desk/desk.ts'
import { submit } from '../../../../support/desk/submit.ts'
import { program, signIn } from '../../../../support/desk/moderators.ts'
import { refusalOf } from '../../../../support/desk/refusal.ts'
import { strangers } from '../../../../support/desk/strangers.ts'

const addresses = [
  ['GET', '/api/moderation/comments'],
  ['GET', '/api/moderation/comments/0193519a-0000-7000-8000-000000000001/phone'],
  ['POST', '/api/moderation/comments/0193519a-0000-7000-8000-000000000001/phone'],
  ['POST', '/api/moderation/decisions'],
  ['POST', '/api/moderation/erasures'],
  ['GET', '/api/moderation/log'],
] as const

const pages = [
  ['GET', '/kiem-duyet/'],
  ['GET', '/kiem-duyet/nhat-ky/'],
  ['GET', '/kiem-duyet/phien/'],
  ['POST', '/kiem-duyet/quyet-dinh'],
  ['POST', '/kiem-duyet/dien-thoai'],
  ['POST', '/kiem-duyet/xoa'],
  ['POST', '/kiem-duyet/tat-ca/'],
  ['POST', '/kiem-duyet/tat-ca/0193519a-0000-7000-8000-000000000001'],
  ['POST', '/kiem-duyet/lam-moi'],
  ['POST', '/kiem-duyet/phien/ket-thuc'],
  ['POST', '/kiem-duyet/ra'],
] as const

test.each(Object.entries(strangers))(
  '%s opens nothing, and hints at nothing',
  async (_, headers) => {
    const desk = openDesk()
    await submit(desk)
    for (const [method, path] of addresses) {
      const refusal = await refusalOf(desk, { method, headers }, path)
      expect(refusal).toMatchObject({ status: 401, code: 'unauthenticated' })
      expect(refusal.headers.get('www-authenticate')).toBe('Bearer')
    }
    const closed = new Set<string>()
    for (const [method, path] of pages) {
      const response = await desk.ask(path, { method, headers: { Origin: ORIGIN, ...headers } })
      expect([path, response.status]).toEqual([path, 401])
      closed.add(await response.text())
    }
    expect([...closed]).toEqual([expect.stringContaining('Bạn chưa đăng nhập')])
  },
)

test('a token opens until it is revoked, and only its hash is kept', async () => {
  const desk = openDesk()
  const { id, token } = await createToken(desk.store, 'Lan', desk.clock.now)
  const ask = (): Promise<Response> =>
    desk.ask('/api/moderation/comments', { headers: { Authorization: `Bearer ${token}` } })
  expect((await ask()).status).toBe(200)
  expect(JSON.stringify(await desk.store.people(desk.clock.now))).not.toContain(token)
  await desk.store.revokeToken(id, { at: toIsoTime(desk.clock.now), by: 'operator' })
  expect((await ask()).status).toBe(401)
})

/** Posts a decision with a session’s cookie and these headers, as a browser on some page would. */
async function decide(desk: Desk, headers: Record<string, string>): Promise<number> {
  const response = await desk.ask('/api/moderation/decisions', {
    method: 'POST',
    headers: { Cookie: await signIn(desk), 'Content-Type': 'application/json', ...headers },
    body: '{"decisions":[]}',
  })
  return response.status
}

test.each([
  ['from our own pages', { Origin: ORIGIN }, 400],
  [
    'from our own pages, by a browser that names no origin',
    { 'Sec-Fetch-Site': 'same-origin' },
    400,
  ],
  ['from a stranger’s page', { Origin: 'https://evil.example' }, 403],
  [
    'from a stranger who speaks well of himself',
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
    403,
  ],
  ['from our name over plain http', { Origin: ORIGIN.replace('https', 'http') }, 403],
  ['from another port', { Origin: `${ORIGIN}:8443` }, 403],
  ['from a sandboxed frame', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['from a sister site', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['from nowhere said', {}, 403],
])('with a session, a decision %s is answered %i', async (_, headers, status) => {
  const desk = openDesk()
  expect(await decide(desk, { ...headers })).toBe(status)
})

test('a foreign page that posts to the desk’s forms is refused, and nothing is changed', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk)
  const cookie = await signIn(desk)
  for (const [method, path] of pages.filter(([each]) => each === 'POST')) {
    const response = await desk.ask(path, {
      method,
      headers: { Cookie: cookie, Origin: 'https://evil.example' },
      body: new URLSearchParams({
        comment: `${comment}.1`,
        verdict: 'approve',
        request: 'r',
        sure: 'yes',
      }),
    })
    expect([path, response.status]).toEqual([path, 403])
  }
  expect((await desk.store.find(comment))?.version).toBe(1)
  const after = await desk.ask('/kiem-duyet/', { headers: { Cookie: cookie } })
  expect(after.status).toBe(200)
})

test.each([
  ['cross-site', 403],
  ['same-site', 403],
  ['same-origin', 200],
  ['none', 200],
  [undefined, 200],
])('with a session, a program’s answer asked for from %s is answered %i', async (site, status) => {
  const desk = openDesk()
  const headers = { Cookie: await signIn(desk), ...(site && { 'Sec-Fetch-Site': site }) }
  for (const path of ['/api/moderation/comments', '/api/moderation/log'])
    expect((await desk.ask(path, { headers })).status).toBe(status)
  expect((await desk.ask('/kiem-duyet/', { headers })).status).toBe(200)
})

test.each(['Bearer', 'bearer', 'BEARER'])(
  '%s opens, however the scheme is written',
  async (scheme) => {
    const desk = openDesk()
    const { token } = await createToken(desk.store, 'Lan', desk.clock.now)
    const headers = { Authorization: `${scheme} ${token}` }
    expect((await desk.ask('/api/moderation/comments', { headers })).status).toBe(200)
  },
)

test('a token needs no origin: no browser sends it by itself', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk)
  const lan = await program(desk)
  expect(await lan.decide({ comment, verdict: 'approve' })).toMatchObject([{ outcome: 'done' }])
})
