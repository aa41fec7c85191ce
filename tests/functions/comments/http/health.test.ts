import { expect, test } from 'vitest'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { freePort } from '../../../support/servers/free-port.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { submit } from '../../../support/desk/submit.ts'
import { program } from '../../../support/desk/moderators.ts'

test('a desk that is well says so: its store, its outbox, the age of its edition, its version', async () => {
  const desk = openDesk()
  desk.clock.now += 90_000
  const response = await desk.ask('/api/health')
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(await response.json()).toEqual({
    store: 'ok',
    milliseconds: 0,
    outbox: { waiting: 0, oldest: null },
    edition: { at: '2026-03-01T00:00:00.000Z', ageSeconds: 90, revision: 0 },
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
})

test('listings that could not be refreshed are counted, and the one that waits longest is named by its revision', async () => {
  const desk = openDesk({ refresh: () => Promise.reject(new Error('purge: 429')) })
  const lan = await program(desk)
  for (const article of ['2026/03/cau-moi', '2026/03/cho-dem']) {
    const { comment } = await submit(desk, { article })
    await lan.decide({ comment, verdict: 'approve' })
  }
  const { outbox } = (await (await desk.ask('/api/health')).json()) as { outbox: object }
  expect(outbox).toEqual({ waiting: 2, oldest: 1 })
})

test('a desk whose store is away is 503 and says when to look again, and nothing of why', async () => {
  const connection = { url: `http://127.0.0.1:${await freePort()}`, token: 'a-secret-token' }
  const desk = openDesk({ store: openUpstashStore(connection, { deadline: 150 }) })
  const response = await desk.ask('/api/health')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ store: 'away', edition: { revision: 0 } })
  expect(text).not.toMatch(/secret|127\.0|redis|outbox/i)
})

test('it takes no question: whatever is added is not looked at, and nothing is changed by asking', async () => {
  const desk = openDesk()
  const plain = await (await desk.ask('/api/health')).text()
  expect(await (await desk.ask('/api/health?article=x&store=y')).text()).toBe(plain)
  expect((await desk.ask('/api/health', { method: 'POST' })).status).toBe(405)
  expect((await desk.ask('/api/health', { method: 'HEAD' })).status).toBe(200)
})
