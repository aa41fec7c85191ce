import { expect, test } from 'vitest'
import { inviteStaff } from '../../../../../functions/comments/actions/people/invite.ts'
import { Authenticator } from '../../../../support/desk/authenticator.ts'
import { openDesk, ORIGIN, type Desk } from '../../../../support/desk/desk.ts'
import { cookieOf, signIn } from '../../../../support/desk/moderators.ts'

const host = 'ban-tin.example'
const minutes = 60_000

interface Asked {
  readonly challenge: string
}

function send(desk: Desk, path: string, body: unknown, cookie = ''): Promise<Response> {
  return desk.ask(`/kiem-duyet/khoa/${path}`, {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify(body),
  })
}

async function challengeFor(desk: Desk, use: string, cookie = ''): Promise<string> {
  const response = await send(desk, `${use}/hoi`, {}, cookie)
  return ((await response.json()) as Asked).challenge
}

function asserted(key: Authenticator, challenge: string, counter: number, origin = ORIGIN): object {
  return key.assert({ type: 'webauthn.get', challenge, origin, host, counter, flags: 5 })
}

/** A desk, a session that came by a link, and its person's key. */
async function withKey(name = 'Lan') {
  const desk = openDesk()
  const cookie = await signIn(desk, name)
  const key = new Authenticator()
  const challenge = await challengeFor(desk, 'them', cookie)
  const made = { type: 'webauthn.create', challenge, origin: ORIGIN, host, counter: 0, flags: 69 }
  const added = key.register(made)
  expect((await send(desk, 'them/tra-loi', added, cookie)).status).toBe(201)
  return { desk, cookie, key, added }
}

test('a key that was added lets in, once for each challenge', async () => {
  const { desk, key } = await withKey()
  const answer = asserted(key, await challengeFor(desk, 'vao'), 1)
  const entered = await send(desk, 'vao/tra-loi', answer)
  expect(entered.status).toBe(200)
  const headers = { Cookie: cookieOf(entered) }
  expect((await desk.ask('/kiem-duyet/', { headers })).status).toBe(200)
  expect((await send(desk, 'vao/tra-loi', answer)).status).toBe(401)
})

test('what was answered for one use, one session, one site or one hour is worth nothing for another', async () => {
  const { desk, cookie, key, added } = await withKey()
  const other = await signIn(desk, 'Minh')
  // The same registration again, and one for somebody else's session.
  expect((await send(desk, 'them/tra-loi', added, cookie)).status).toBe(422)
  expect((await send(desk, 'them/tra-loi', added, other)).status).toBe(422)
  // A sign-in's challenge does not confirm, nor does a confirmation's sign in.
  const forEntry = await challengeFor(desk, 'vao')
  expect((await send(desk, 'xac-nhan/tra-loi', asserted(key, forEntry, 2), cookie)).status).toBe(
    422,
  )
  const forConfirming = await challengeFor(desk, 'xac-nhan', cookie)
  expect((await send(desk, 'vao/tra-loi', asserted(key, forConfirming, 2))).status).toBe(401)
  expect(
    (await send(desk, 'xac-nhan/tra-loi', asserted(key, forConfirming, 2), other)).status,
  ).toBe(422)
  const evil = asserted(key, forEntry, 3, 'https://ban-tin.example.evil.example')
  expect((await send(desk, 'vao/tra-loi', evil)).status).toBe(401)
  const forged = Buffer.from(`x.${desk.clock.now + minutes}.y`).toString('base64url')
  expect((await send(desk, 'vao/tra-loi', asserted(key, forged, 3))).status).toBe(401)
  desk.clock.now += 5 * minutes
  expect((await send(desk, 'vao/tra-loi', asserted(key, forEntry, 3))).status).toBe(401)
})

test('whoever was removed in the middle of it does not come in', async () => {
  const { desk, cookie, key } = await withKey()
  const challenge = await challengeFor(desk, 'vao')
  const confirming = await challengeFor(desk, 'xac-nhan', cookie)
  const at = new Date(desk.clock.now).toISOString()
  await desk.store.removePeople({ name: 'Lan', at, by: 'operator' })
  expect((await send(desk, 'vao/tra-loi', asserted(key, challenge, 1))).status).toBe(401)
  expect((await send(desk, 'xac-nhan/tra-loi', asserted(key, confirming, 2), cookie)).status).toBe(
    401,
  )
})

test('a session whose key has not spoken for five minutes is asked, and answers with the key', async () => {
  const { desk, cookie, key } = await withKey()
  desk.clock.now += 5 * minutes
  expect((await send(desk, 'them/hoi', {}, cookie)).status).toBe(403)
  const challenge = await challengeFor(desk, 'xac-nhan', cookie)
  expect((await send(desk, 'xac-nhan/tra-loi', asserted(key, challenge, 1), cookie)).status).toBe(
    200,
  )
  expect((await send(desk, 'them/hoi', {}, cookie)).status).toBe(200)
})

test('an open desk that nobody sits at takes no stranger’s key', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  desk.clock.now += 10 * minutes
  expect((await send(desk, 'them/hoi', {}, cookie)).status).toBe(403)
  expect(await desk.store.passkeysOf('Lan')).toEqual([])
})

test('a link that resets lets whoever lost their key do all again', async () => {
  const { desk } = await withKey()
  const order = { name: 'Lan', by: 'operator', now: desk.clock.now }
  await inviteStaff(desk.store, order)
  expect(await desk.store.passkeysOf('Lan')).toHaveLength(1)
  await inviteStaff(desk.store, { ...order, reset: true })
  expect(await desk.store.passkeysOf('Lan')).toEqual([])
  const fresh = await signIn(desk)
  expect((await send(desk, 'them/hoi', {}, fresh)).status).toBe(200)
})
