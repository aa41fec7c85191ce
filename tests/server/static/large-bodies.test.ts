import { Agent, request } from 'node:http'
import { expect, test } from 'vitest'
import { allRoutes } from '../../../functions/comments/http/all-routes.ts'
import type { RequestEntry } from '../../../functions/comments/actions/reporting.ts'
import { createApp } from '../../../functions/comments/http/app.ts'
import { callFunction } from '../../../server/http/call-function.ts'
import { listening } from '../../support/servers/ask.ts'
import { openDesk } from '../../support/desk/desk.ts'

const addresses = [
  ['/api/comments', 413],
  ['/binh-luan/theo-doi/x', 303],
  ['/api/moderation/decisions', 401],
  ['/api/none', 404],
] as const

const ways = addresses.flatMap((each) =>
  [70_000, 1_000_000].flatMap((bytes) =>
    [true, false].map((inPieces) => [...each, bytes, inPieces] as const),
  ),
)

test.each(ways)(
  '%s answers %i to a body of %i bytes (in pieces: %o), and hears what comes after it on the same connection',
  async (path, status, bytes, inPieces) => {
    const app = createApp(openDesk().services, allRoutes)
    const port = await listening((asked, response) => void callFunction(app, asked, response))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const post = (body: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const length = inPieces ? {} : { 'Content-Length': Buffer.byteLength(body) }
        const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...length }
        request({ port, path, method: 'POST', headers, agent }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode))
        })
          .on('error', reject)
          .end(body)
      })
    expect(await post('a='.padEnd(bytes, 'x'))).toBe(status)
    expect(await post('a=x')).toBeGreaterThan(300)
    agent.destroy()
  },
)

test('a sender who goes away in the middle of a body is no failure of ours', async () => {
  const logged: unknown[] = []
  const { services } = openDesk()
  const answered = Promise.withResolvers<void>()
  const log = (line: RequestEntry): void => {
    logged.push([line.status, line.failure])
    answered.resolve()
  }
  const app = createApp({ ...services, log }, allRoutes)
  const port = await listening((asked, response) => {
    callFunction(app, asked, response).catch(() => undefined)
  })
  const headers = { 'Content-Length': 1_000, 'Content-Type': 'application/json' }
  const sending = request({ port, path: '/api/comments', method: 'POST', headers })
  sending.on('error', () => undefined)
  sending.write('{"name":', () => sending.destroy())
  await answered.promise
  expect(logged).toEqual([[400, undefined]])
})
