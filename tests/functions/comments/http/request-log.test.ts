import { describe, expect, test } from 'vitest'
import {
  reportInJson,
  type RequestEntry,
} from '../../../../functions/comments/actions/reporting.ts'
import { allRoutes } from '../../../../functions/comments/http/all-routes.ts'
import type { Services } from '../../../../functions/comments/actions/services.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import { StoreUnavailable, type Store } from '../../../../functions/comments/store/store.ts'
import { START } from '../../../contracts/samples.ts'
import { openDesk, ORIGIN, type Desk } from '../../../support/desk/desk.ts'
import { hostile } from '../../../support/desk/hostile.ts'
import { asForm, asJson, submit } from '../../../support/desk/submit.ts'
import { program, signIn } from '../../../support/desk/moderators.ts'

interface Logged extends Desk {
  readonly lines: string[]
  entries(): RequestEntry[]
}

function loggedDesk(changes: Partial<Services> = {}): Logged {
  const lines: string[] = []
  const logs = reportInJson(
    (line) => void lines.push(line),
    () => START,
  )
  const desk = openDesk({ ...logs, ...changes })
  const entries = (): RequestEntry[] =>
    lines.map((line) => JSON.parse(line) as RequestEntry).filter((line) => 'route' in line)
  return { ...desk, lines, entries }
}

/** Every method of it ends like this. */
function brokenStore(error: Error): Store {
  const refuse = async (): Promise<never> => {
    throw error
  }
  return new Proxy(openSqliteStore(':memory:'), { get: () => refuse })
}

const secrets = ['Nguyễn Thị Hường', 'Nguyen-Thi-Huong', '0912345678', '203.0.113.77', 'Mozilla']
const personal = [...secrets, ...hostile]

test('a request leaves one line: when, which, what for, how it ended, how long, how many trips', async () => {
  const desk = loggedDesk()
  const response = await desk.ask('/api/comments', asJson())
  expect(desk.lines).toHaveLength(1)
  expect(desk.entries()).toEqual([
    {
      at: '2026-03-01T00:00:00.000Z',
      request: response.headers.get('x-request-id'),
      method: 'POST',
      route: '/api/comments',
      status: 202,
      milliseconds: 0,
      trips: 2,
    },
  ])
  expect(desk.entries()[0]?.request).toMatch(/^[0-9a-f]{12}$/)
})

test('a list narrowed to cases and to what readers report is one trip, and one more for who asks', async () => {
  const desk = loggedDesk()
  const lan = await program(desk)
  for (const query of ['case=overdue&q=cau', 'flag=reported&case=passed', 'state=pending'])
    expect((await lan.get(`/api/moderation/comments?${query}`)).status).toBe(200)
  expect(desk.entries().map(({ trips }) => trips)).toEqual([2, 2, 2])
})

test('no two requests have the same id, and a program finds its own in the problem', async () => {
  const desk = loggedDesk()
  const told = await Promise.all(
    ['/api/nothing', '/api/comments/tracking/abc', '/api/comments?article=x'].map(async (path) => {
      const response = await desk.ask(path)
      const { request } = (await response.json()) as { request: string }
      expect(request).toBe(response.headers.get('x-request-id'))
      return request
    }),
  )
  expect(new Set(told).size).toBe(3)
})

test('a reader who meets a failure can quote an id that the operator finds', async () => {
  const desk = loggedDesk({ store: brokenStore(new StoreUnavailable('redis: TimeoutError')) })
  const response = await desk.ask('/y-kien/')
  const [entry] = desk.entries()
  expect(await response.text()).toContain(`Mã yêu cầu: ${entry?.request}`)
  expect(entry).toMatchObject({
    status: 503,
    failure: { name: 'StoreUnavailable', code: 'redis: TimeoutError' },
  })
})

test('a surprise is found by its class, its code and where it happened, without its message', async () => {
  const newId = (): never => {
    throw Object.assign(new RangeError('Nguyễn Thị Hường\n    at x (scripts/fake.ts:1:1)'), {
      code: 'ERR_OUT_OF_RANGE',
    })
  }
  const desk = loggedDesk({ newId })
  await desk.ask('/api/comments', asJson())
  expect(desk.entries()[0]?.failure).toEqual({
    name: 'RangeError',
    code: 'ERR_OUT_OF_RANGE',
    at: expect.stringMatching(/^functions\/comments\/http\/request-log\.test\.ts:\d+$/),
  })
})

test('an address or method that is not ours is not repeated', async () => {
  const desk = loggedDesk()
  await desk.ask('/api/0912345678', { method: 'NGUYEN' })
  await desk.ask('/api/comments', { method: 'PUT' })
  expect(desk.entries().map(({ method, route, status }) => [method, route, status])).toEqual([
    ['other', 'none', 404],
    ['PUT', '/api/comments', 405],
  ])
})

test('a sentence for the operator names the request that it is about', async () => {
  const desk = loggedDesk()
  const response = await desk.ask('/api/comments', asJson({ altcha: 'away' }))
  const [sentence] = desk.lines.filter((line) => line.includes('report'))
  expect(JSON.parse(sentence ?? '')).toMatchObject({
    request: response.headers.get('x-request-id'),
    report: expect.stringContaining('captcha'),
  })
})

/** A placeholder's value, a search, a body, headers: everything a stranger can put into a request. */
async function askAll(desk: Desk, moderator: Readonly<Record<string, string>>): Promise<void> {
  const headers = {
    'User-Agent': 'Mozilla/5.0 Nguyen-Thi-Huong',
    'X-Forwarded-For': '203.0.113.77',
    Referer: 'https://ban-tin.example/0912345678',
    ...moderator,
  }
  for (const { method, path } of allRoutes) {
    for (const value of ['0912345678', 'Nguyen-Thi-Huong', encodeURIComponent(hostile[0] ?? '')]) {
      const asked = path.replaceAll(/:\w+/g, value)
      const query = new URLSearchParams({ q: hostile.join(' '), article: '0912345678', after: 'x' })
      const body = { name: 'Nguyễn Thị Hường', title: hostile.join(' '), phone: '0912345678' }
      const init = method === 'POST' ? asForm(body, headers) : { method, headers }
      await desk.ask(`${asked}?${query.toString()}`, init, { address: '203.0.113.77' })
    }
  }
  for (const init of [asForm({}, headers), asJson({}, headers), asJson({ altcha: 'away' })])
    await desk.ask('/api/comments', init, { address: '203.0.113.77' })
}

const worst = new Error(`${personal.join('\n')}\n    at Nguyễn (functions/comments/0912345678:1:1)`)
worst.name = 'Nguyễn Thị Hường'
Object.assign(worst, { code: '0912345678' })

const worlds: Readonly<Record<string, Partial<Services>>> = {
  'all is well': {},
  'the store is away': { store: brokenStore(new StoreUnavailable('sqlite: 5')) },
  'the store breaks its word': { store: brokenStore(new StoreUnavailable(worst.message)) },
  'the store surprises': { store: brokenStore(worst) },
  'the captcha surprises': {
    captcha: {
      challenge: () => Promise.reject(worst),
      verify: () => Promise.reject(worst),
    },
  },
  'the edition surprises': {
    edition: { ...openDesk().services.edition, find: () => Promise.reject(worst) },
  },
}

describe.each(Object.entries(worlds))('when %s', (_, world) => {
  test('no line of the log holds anything of a reader or a moderator, whatever was asked', async () => {
    const desk = loggedDesk(world)
    await askAll(desk, {})
    await askAll(desk, { Authorization: `Bearer ${'0912345678'.repeat(4)}`, Origin: ORIGIN })
    expect(desk.entries()).toHaveLength(2 * (3 * allRoutes.length + 3))
    const log = desk.lines.join('\n')
    for (const words of personal) expect(log).not.toContain(words)
    expect(desk.entries().filter(({ route }) => /\d{4}/.test(route))).toEqual([])
  })
})

test('what moderators do leaves neither their names nor a phone nor a code in the log', async () => {
  const desk = loggedDesk()
  const { comment, tracking } = await submit(desk, { phone: '0912 345 678' })
  const cookie = await signIn(desk, 'Lan-Anh')
  const lan = await program(desk, 'Lan-Anh')
  await lan.get(`/api/moderation/comments/${comment}/phone`)
  await lan.decide({ comment, verdict: 'reject', reason: 'Nguyễn Thị Hường' })
  await desk.ask(`/binh-luan/theo-doi/${tracking}`)
  await desk.ask('/kiem-duyet/', { headers: { Cookie: cookie } })
  const log = desk.lines.join('\n')
  for (const words of [comment, tracking, cookie.split('=')[1], 'Lan-Anh', '912', ...secrets])
    expect(log).not.toContain(words)
  expect(log).toContain('/binh-luan/theo-doi/:code')
})
