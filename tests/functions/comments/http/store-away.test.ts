import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { listening } from '../../../support/servers/ask.ts'
import { freePort } from '../../../support/servers/free-port.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { asForm, asJson } from '../../../support/desk/submit.ts'
import { expectNoLeak } from '../../../support/desk/refusal.ts'

const silent: RequestListener = () => undefined
const failing: RequestListener = (_, response) => void response.writeHead(500).end('{"error":"x"}')

/** Where Redis is not: each a way for it to be away. */
const places: Readonly<Record<string, () => Promise<number>>> = {
  'that hangs': () => listening(silent),
  'that answers 500': () => listening(failing),
  'that is gone': freePort,
}

function deskBefore(port: number): Desk {
  const connection = { url: `http://127.0.0.1:${port}`, token: 'token' }
  return openDesk({ store: openUpstashStore(connection, { deadline: 150 }) })
}

describe.each(Object.entries(places))('a store %s', (_, place) => {
  test('takes no letter, names a time to come back, and tells nobody what was written', async () => {
    const desk = deskBefore(await place())
    const response = await desk.ask('/api/comments', asJson())
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ type: '/api/problems/unavailable', status: 503 })
    expect(desk.reports).toEqual(['POST /api/comments: the store cannot answer'])
    expectNoLeak([text, ...desk.reports].join('\n'))
  })

  test('gives a browser its form back, whole', async () => {
    const desk = deskBefore(await place())
    const response = await desk.ask('/api/comments', asForm())
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    const page = await response.text()
    expect(page).toContain('value="Nguyễn Thị Hường"')
    expect(page).toContain('Cầu đẹp lắm.\nXin thêm lối đi bộ.')
  })

  test('makes every other address 503 too, a page for readers and a problem for programs', async () => {
    const desk = deskBefore(await place())
    const programs = [
      '/api/comments?article=2026/03/cau-moi',
      '/api/comments/changes',
      '/api/comments/tracking/abc',
      '/api/captcha?article=2026/03/cau-moi',
    ]
    const pages = ['/y-kien/', '/y-kien/feed.xml', '/binh-luan/2026/03/cau-moi/']
    const answers = await Promise.all([...programs, ...pages].map((path) => desk.ask(path)))
    for (const [index, { status, headers }] of answers.entries()) {
      expect([status, headers.get('retry-after')]).toEqual([503, '30'])
      expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
        index < programs.length ? 'application/problem+json' : 'text/html; charset=utf-8',
        'no-store',
      ])
    }
    expect(desk.reports).toHaveLength(answers.length)
    expect(desk.reports).toContain('GET /api/comments: StoreUnavailable')
  })

  test('lets no moderator in, and says it is away rather than that they are unknown', async () => {
    const desk = deskBefore(await place())
    const headers = { Authorization: `Bearer ${'x'.repeat(43)}` }
    const response = await desk.ask('/api/moderation/comments', { headers })
    expect(response.status).toBe(503)
  })
})

test('a surprise is 500, told to the operator by its name alone', async () => {
  const broken = (): never => {
    throw new RangeError('Nguyễn Thị Hường 0912345678')
  }
  const desk = openDesk({ newId: broken })
  const response = await desk.ask('/api/comments', asJson())
  expect(response.status).toBe(500)
  expectNoLeak(await response.text())
  expect(desk.reports).toEqual(['POST /api/comments: RangeError'])
})

test('the operator’s line about a secret address does not hold its secret', async () => {
  const desk = deskBefore(await freePort())
  const code = 'S'.repeat(43)
  for (const path of ['/binh-luan/theo-doi/', '/api/comments/tracking/'])
    await desk.ask(path + code)
  await desk.ask(`/kiem-duyet/vao/${code}`, {
    method: 'POST',
    headers: { Origin: 'https://ban-tin.example' },
  })
  expect(desk.reports).toHaveLength(3)
  expect(desk.reports.join('\n')).not.toContain('SSS')
})
