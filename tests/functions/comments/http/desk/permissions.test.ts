import { expect, test } from 'vitest'
import { roles } from '../../../../../_includes/models/roles.ts'
import { editorRoutes } from '../../../../../functions/articles/http/routes.ts'
import type { Editor } from '../../../../../functions/articles/actions/editor.ts'
import { createToken } from '../../../../../functions/comments/actions/credentials.ts'
import { allRoutes } from '../../../../../functions/comments/http/all-routes.ts'
import type { Route } from '../../../../../functions/comments/http/shared/route.ts'
import { openEditorDesk } from '../../../../support/articles/editor-desk.ts'
import { ORIGIN } from '../../../../support/desk/desk.ts'
import { signIn } from '../../../../support/desk/moderators.ts'
import { strangers } from '../../../../support/desk/strangers.ts'
import { whoMay } from './who-may.ts'

const editorDesk = openEditorDesk()
const { desk } = editorDesk
const byWhom = {
  comments: { routes: allRoutes, ask: (path: string, init: RequestInit) => desk.ask(path, init) },
  articles: {
    routes: editorRoutes({} as Editor),
    ask: (path: string, init: RequestInit) => editorDesk.ask(path, init),
  },
}
const params: Readonly<Record<string, string>> = { year: '2026', month: '03', slug: 'cau-moi' }
const id = '0193519a-0000-7000-8000-000000000001'

const staffRoutes = Object.values(byWhom).flatMap(({ routes: table, ask }) =>
  table.flatMap((route) => (route.who === 'anybody' ? [] : [{ route, who: route.who, ask }])),
)

function addressOf({ path }: Route): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? id)
}

/** With what a browser sends from our own pages, and a body that says nothing. */
function requestOf({ method }: Route, headers: Record<string, string>): RequestInit {
  const ours = { Origin: ORIGIN, 'Content-Type': 'application/json', ...headers }
  return method === 'GET' ? { headers: ours } : { method, headers: ours, body: '{}' }
}

function mayAsk({ method, path }: Route) {
  return whoMay.get(`${method} ${path}`) ?? { roles: [], confirmed: false }
}

/** For whoever may not see drafts there is nothing at their addresses. */
function refusalStatus({ path }: Route, status: 401 | 403): number {
  return path.startsWith('/ban-thao/') ? 404 : status
}

test('every address of staff, of both functions, is one whose askers were thought of', () => {
  const named = staffRoutes.map(({ route }) => `${route.method} ${route.path}`)
  expect(named.toSorted()).toEqual([...whoMay.keys()].toSorted())
})

test.each(Object.keys(strangers))('every staff route is shut to %s', async (name) => {
  expect(await answers(() => strangers[name] ?? {})).toEqual(refusals(401))
})

test.each(['removed', 'revoked', 'ended', 'greater than its person by now'])(
  'every staff route is shut to a token that is %s',
  async (how) => {
    const { store, clock } = desk
    const life = how === 'ended' ? 0 : 90_000
    const name = `Tin-${how.length}`
    const { id: made, token } = await createToken(store, name, clock.now, { life })
    const order = { at: new Date(clock.now).toISOString(), by: 'operator', name }
    if (how === 'removed') await store.removePeople(order)
    if (how === 'revoked') await store.revokeToken(made, order)
    if (how.startsWith('greater')) await store.changeRole({ ...order, role: 'reporter' })
    expect(await answers(() => bearer(token))).toEqual(refusals(401))
  },
)

test('every staff route is shut to the session of whoever was removed', async () => {
  const cookie = await signIn(desk, 'Ra')
  const order = { at: new Date(desk.clock.now).toISOString(), by: 'operator', name: 'Ra' }
  await desk.store.removePeople(order)
  expect(await answers(() => ({ Cookie: cookie }))).toEqual(refusals(401))
})

test.each(roles.flatMap((role) => [[role, 'token'] as const, [role, 'session'] as const]))(
  'a %s who comes by %s is refused exactly where the table says so',
  async (role, way) => {
    const { store, clock } = desk
    const { token } = await createToken(store, `Tin-${role}`, clock.now, { role })
    // A session anew each time: one of the routes ends it.
    const headers = async (): Promise<Record<string, string>> =>
      way === 'token' ? bearer(token) : { Cookie: await signIn(desk, `Tin-${role}`) }
    const isTokensAlone = ({ method, path }: Route): boolean =>
      way === 'session' && method === 'GET' && path.endsWith('/phone')
    const shut = staffRoutes.filter(
      ({ route }) => !mayAsk(route).roles.includes(role) || isTokensAlone(route),
    )
    const refused = (await answers(headers)).filter((line) => / 40[13]$/.test(line))
    const hidden = (line: string): boolean => line.endsWith(' 404')
    expect(refused).toEqual(refusals(403, shut).filter((line) => !hidden(line)))
    const notFound = await answers(
      headers,
      staffRoutes.filter(({ who }) => who === 'drafts'),
    )
    expect(notFound.filter(hidden)).toEqual(
      expect.arrayContaining(refusals(403, shut).filter(hidden)),
    )
  },
)

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` }
}

/** `METHOD PATH STATUS` of each. */
async function answers(
  headers: () => Record<string, string> | Promise<Record<string, string>>,
  asked = staffRoutes,
): Promise<readonly string[]> {
  const lines: string[] = []
  for (const { route, ask } of asked) {
    const { status } = await ask(addressOf(route), requestOf(route, await headers()))
    lines.push(`${route.method} ${route.path} ${status}`)
  }
  return lines
}

function refusals(status: 401 | 403, asked = staffRoutes): readonly string[] {
  return asked.map(({ route }) => `${route.method} ${route.path} ${refusalStatus(route, status)}`)
}

test('where the table asks for a confirmation, a session that is no longer fresh is told so, and a token never is', async () => {
  const { store, clock } = desk
  const cookie = await signIn(desk, 'Tin-admin')
  const { token } = await createToken(store, 'Tin-admin', clock.now, { role: 'admin' })
  clock.now += 10 * 60_000
  const asking = staffRoutes.filter(({ route }) => mayAsk(route).confirmed)
  expect(asking.length).toBeGreaterThan(2)
  const isGetPhone = ({ method, path }: Route): boolean =>
    method === 'GET' && path.endsWith('/phone')
  for (const { route, ask } of asking.filter((each) => !isGetPhone(each.route))) {
    const told = await ask(addressOf(route), requestOf(route, { Cookie: cookie }))
    const text = await told.text()
    expect([route.path, told.status]).toEqual([route.path, 403])
    expect(text).toMatch(/"type":"\/api\/problems\/confirm"|<h1>Xác nhận<\/h1>/)
    const { status } = await ask(addressOf(route), requestOf(route, bearer(token)))
    expect([401, 403]).not.toContain(status)
  }
})
