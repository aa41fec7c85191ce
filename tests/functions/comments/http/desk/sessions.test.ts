import { expect, test } from 'vitest'
import { createSignInCode } from '../../../../../functions/comments/actions/credentials.ts'
import { allRoutes } from '../../../../../functions/comments/http/all-routes.ts'
import { createApp } from '../../../../../functions/comments/http/app.ts'
import { deriveSecrets } from '../../../../../functions/comments/domain/secrets.ts'
import { ORIGIN, openDesk, type Desk } from '../../../../support/desk/desk.ts'
import { cookieOf, deskForm, deskPage, enter, signIn } from '../../../../support/desk/moderators.ts'

const code = (desk: Desk): Promise<string> => createSignInCode(desk.store, 'Lan', desk.clock.now)

async function isIn(desk: Desk, cookie: string): Promise<boolean> {
  return (await desk.ask('/kiem-duyet/', { headers: { Cookie: cookie } })).status === 200
}

test('a link shows one button however often it is opened; its button lets in once', async () => {
  const desk = openDesk()
  const link = await code(desk)
  for (const method of ['GET', 'HEAD', 'GET']) {
    const response = await desk.ask(`/kiem-duyet/vao/${link}`, { method })
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null])
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
  const first = await enter(desk, link)
  expect([first.status, first.headers.get('location')]).toEqual([303, '/kiem-duyet/'])
  expect(await isIn(desk, cookieOf(first))).toBe(true)
  const second = await enter(desk, link)
  expect([second.status, second.headers.get('set-cookie')]).toEqual([401, null])
  expect(await second.text()).toContain('Bạn chưa đăng nhập')
})

test('of two who press the button at once one is let in', async () => {
  const desk = openDesk()
  const link = await code(desk)
  const both = await Promise.all([enter(desk, link), enter(desk, link)])
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 401])
})

/** Opens the link as a browser does, for the form that its page holds. */
async function openSignInPage(desk: Desk, link: string): Promise<URLSearchParams> {
  const page = await (await desk.ask(`/kiem-duyet/vao/${link}`)).text()
  const [, shown = ''] = /name="trang" value="([\w-]+)"/.exec(page) ?? []
  return new URLSearchParams({ trang: shown })
}

function submitSignIn(
  desk: Desk,
  link: string,
  form: URLSearchParams,
  cookie?: string,
): Promise<Response> {
  return deskForm(desk, cookie ?? '', `/kiem-duyet/vao/${link}`, form)
}

test('a button pressed twice lets in twice, to the same session, however late the first answer comes', async () => {
  const desk = openDesk()
  const link = await code(desk)
  const form = await openSignInPage(desk, link)
  const together = await Promise.all([1, 2, 3].map(() => submitSignIn(desk, link, form)))
  desk.clock.now += 29_000
  const answers = [...together, await submitSignIn(desk, link, form)]
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(new Set(answers.map(cookieOf)).size).toBe(1)
  expect(await isIn(desk, cookieOf(answers[0] ?? Response.error()))).toBe(true)
  expect(await desk.store.listSessions('Lan', desk.clock.now)).toHaveLength(1)
  desk.clock.now += 1000
  expect((await submitSignIn(desk, link, form)).status).toBe(401)
  const cookie = cookieOf(together[0] ?? Response.error())
  const back = await submitSignIn(desk, link, form, cookie)
  expect([back.status, cookieOf(back)]).toEqual([303, cookie])
})

test('another browser with the same link is refused, also within the half minute', async () => {
  const desk = openDesk()
  const link = await code(desk)
  const [mine, others] = [await openSignInPage(desk, link), await openSignInPage(desk, link)]
  expect((await submitSignIn(desk, link, mine)).status).toBe(303)
  const made = ['', 'x', 'x'.repeat(22), 'x'.repeat(1000)].map(
    (trang) => new URLSearchParams({ trang }),
  )
  for (const form of [others, new URLSearchParams(), ...made])
    expect((await submitSignIn(desk, link, form)).status).toBe(401)
  const minhs = await signIn(desk, 'Minh')
  expect((await submitSignIn(desk, link, others, minhs)).status).toBe(401)
  expect(await isIn(desk, minhs)).toBe(true)
})

test('signing in by a new link ends the session that the browser had', async () => {
  const desk = openDesk()
  const [former, elsewhere] = [await signIn(desk), await signIn(desk)]
  const next = await code(desk)
  const response = await submitSignIn(desk, next, await openSignInPage(desk, next), former)
  expect(await isIn(desk, cookieOf(response))).toBe(true)
  expect([await isIn(desk, former), await isIn(desk, elsewhere)]).toEqual([false, true])
})

test('a session does not outlive the secret key', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const later = openDesk({ store: desk.store, secrets: deriveSecrets(Buffer.alloc(32, 8)) })
  expect([await isIn(later, cookie), await isIn(desk, cookie)]).toEqual([false, true])
})

test('a link is good for ten minutes, and a made-up one never', async () => {
  const desk = openDesk()
  const [timely, late] = [await code(desk), await code(desk)]
  desk.clock.now += 599_999
  expect((await enter(desk, timely)).status).toBe(303)
  desk.clock.now += 1
  expect((await enter(desk, late)).status).toBe(401)
  expect((await enter(desk, 'x'.repeat(32))).status).toBe(401)
})

test('a stranger’s page cannot press the button', async () => {
  const desk = openDesk()
  const link = await code(desk)
  for (const headers of [{ Origin: 'https://evil.example' }, {}])
    expect((await desk.ask(`/kiem-duyet/vao/${link}`, { method: 'POST', headers })).status).toBe(
      403,
    )
  expect((await enter(desk, link)).status).toBe(303)
})

test('over https the cookie is __Host-, Secure, HttpOnly and Lax; over http it is plain and still HttpOnly', async () => {
  const desk = openDesk()
  const secure = (await enter(desk, await code(desk))).headers.get('set-cookie')
  expect(secure).toMatch(
    /^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=604800$/,
  )
  const http = 'http://localhost:8888'
  const request = new Request(`${http}/kiem-duyet/vao/${await code(desk)}`, {
    method: 'POST',
    headers: { Origin: http },
  })
  const client = { address: '127.0.0.1', waitUntil: () => undefined, preview: false }
  const plain = (await createApp(desk.services, allRoutes)(request, client)).headers.get(
    'set-cookie',
  )
  expect(plain).toMatch(/^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/)
})

test('a session ends after eight hours without a look, and after a week in any case', async () => {
  const desk = openDesk()
  const hours = 3_600_000
  const idle = await signIn(desk)
  desk.clock.now += 8 * hours
  expect(await isIn(desk, idle)).toBe(false)
  const busy = await signIn(desk)
  for (let passed = 0; passed < 7 * 24 - 7; passed += 7) {
    desk.clock.now += 7 * hours
    expect(await isIn(desk, busy)).toBe(true)
  }
  desk.clock.now += 7 * hours
  expect(await isIn(desk, busy)).toBe(false)
})

test('a moderator sees where they are signed in, and ends one session without the others', async () => {
  const desk = openDesk()
  const [here, there] = [await signIn(desk), await signIn(desk)]
  const other = await signIn(desk, 'Minh')
  const page = await deskPage(desk, here, '/kiem-duyet/phien/')
  const mine = page.split('<li class="desk-session">').slice(1)
  expect(mine.filter((each) => each.includes('phiên này'))).toHaveLength(1)
  const away = mine.find((each) => !each.includes('phiên này')) ?? ''
  const [minhs] = await desk.store.listSessions('Minh', desk.clock.now)
  for (const session of [minhs?.id ?? '', /value="([0-9a-f]{12})"/.exec(away)?.[1] ?? ''])
    await deskForm(desk, here, '/kiem-duyet/phien/ket-thuc', { session })
  expect(await isIn(desk, other)).toBe(true)
  expect([await isIn(desk, here), await isIn(desk, there)]).toEqual([true, false])
})

test('signing out ends the session on the server and takes the cookie away', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const response = await deskForm(desk, cookie, '/kiem-duyet/ra')
  expect(response.headers.get('set-cookie')).toMatch(/^__Host-desk=; .*Max-Age=0$/)
  expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(await isIn(desk, cookie)).toBe(false)
})

test('signing out needs no body and no type of one', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const headers = { Cookie: cookie, Origin: ORIGIN }
  expect((await desk.ask('/kiem-duyet/ra', { method: 'POST', headers })).status).toBe(303)
  expect(await isIn(desk, cookie)).toBe(false)
})

test('a session’s name, its public id and its hash are no session', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const [session] = await desk.store.listSessions('Lan', desk.clock.now)
  for (const value of [session?.id ?? '', 'Lan', cookie.slice(0, -1)])
    expect(await isIn(desk, `__Host-desk=${value}`)).toBe(false)
  expect(await isIn(desk, cookie.replace('__Host-', ''))).toBe(false)
  expect(await isIn(desk, `a=1; ${cookie}; b=2`)).toBe(true)
})
