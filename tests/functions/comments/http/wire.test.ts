import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { allRoutes } from '../../../../functions/comments/http/all-routes.ts'
import { createApp } from '../../../../functions/comments/http/app.ts'
import { callFunction } from '../../../../server/http/call-function.ts'
import { ask, listening } from '../../../support/servers/ask.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { formFields } from '../../../support/desk/submit.ts'

/** The same desk behind a real server of Node's, and clients that say what no browser would. */
const desk = openDesk({ limit: { count: 1, seconds: 600 } })
let port: number

beforeAll(async () => {
  const app = createApp(desk.services, allRoutes)
  port = await listening((request, response) => void callFunction(app, request, response))
})

/** Sends these bytes and reads all that comes back. */
function exchange(...lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(lines.join('\r\n'))
  return text(socket)
}

const head = (path: string, ...more: readonly string[]): string[] => [
  `POST ${path} HTTP/1.1`,
  'Host: localhost',
  'Connection: close',
  ...more,
  '',
]

test('a body that comes in pieces and grows beyond 64 KiB is answered 413, and the server lives', async () => {
  const piece = `400\r\n${'x'.repeat(1024)}\r\n`
  const lines = head(
    '/api/comments',
    'Content-Type: application/json',
    'Transfer-Encoding: chunked',
  )
  const answer = await exchange(...lines, `${piece.repeat(65)}0\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect((await ask(port, '/y-kien/')).status).toBe(200)
})

test.each([
  ['/api/../api/comments', 200],
  ['/api/%2e%2e/y-kien/', 200],
  ['/binh-luan/../../../etc/passwd', 404],
  ['/binh-luan/..%2f..%2fetc/passwd/x/', 404],
  ['/api/comments%2fchanges', 404],
  ['/api/comments/tracking/%2e%2e%2f%2e%2e', 404],
])('%s as it is typed is answered %i, with no trace of a file', async (path, status) => {
  const answered = await ask(port, `${path}?article=2026/03/cau-moi`)
  expect(answered.status).toBe(status)
  expect(answered.body).not.toMatch(/root:|ENOENT|\.ts:/)
})

test('the address that counts is the connection’s, whatever the headers claim', async () => {
  const statuses: number[] = []
  for (const from of ['198.51.100.1', '198.51.100.2']) {
    const response = await fetch(`http://127.0.0.1:${port}/api/comments`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'X-Forwarded-For': from,
        'X-NF-Client-Connection-IP': from,
        Forwarded: `for=${from}`,
      },
      body: new URLSearchParams(formFields()),
    })
    statuses.push(response.status)
  }
  expect(statuses).toEqual([303, 429])
})

test.each(['PUT', 'PATCH', 'OPTIONS', 'PROPFIND'])(
  '%s is 405 and names what is allowed',
  async (method) => {
    const { status, headers } = await ask(port, '/api/comments', method)
    expect([status, headers.allow]).toEqual([405, 'POST, GET, HEAD'])
  },
)

test('HEAD over the wire has the headers of GET and no body', async () => {
  const [got, head] = [await ask(port, '/y-kien/'), await ask(port, '/y-kien/', 'HEAD')]
  expect([head.status, head.body]).toEqual([200, ''])
  expect(head.headers['content-type']).toBe(got.headers['content-type'])
})
