import { once } from 'node:events'
import { type IncomingMessage, type RequestListener, createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { openRun } from '../../../../functions/comments/store/redis/client/client.ts'
import { storeOf } from '../../../../functions/comments/store/redis/store.ts'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { StoreUnavailable } from '../../../../functions/comments/store/store.ts'
import { commentOf, everyEntry, keepRequestOf } from '../../../contracts/samples.ts'
import { type Upstash, startUpstash } from '../../../doubles/upstash.ts'
import { patient } from '../../../support/servers/patient.ts'
import { startRedisServer } from '../../../support/servers/redis-server.ts'
import { until } from '../../../support/until.ts'

const keeping = keepRequestOf(commentOf(1, { name: 'Bí mật', body: 'lời kín' }), {
  phone: '+84901234567',
})

const failures: Readonly<Record<string, RequestListener>> = {
  'never answers': () => {},
  'answers its head and then hangs': (_, response) => void response.writeHead(200).write('{"res'),
  'answers 500 with a page': (_, response) => void response.writeHead(500).end('<h1>Oops</h1>'),
  'answers 502 with nothing': (_, response) => void response.writeHead(502).end(),
  'cuts its JSON short': (_, response) => void response.writeHead(200).end('{"result":["kep'),
  'answers null': (_, response) => void response.writeHead(200).end('{"result":null}'),
  'answers a number': (_, response) => void response.writeHead(200).end('{"result":1}'),
  'answers no result': (_, response) => void response.writeHead(200).end('{}'),
  'refuses the token': (_, response) =>
    void response.writeHead(401).end('{"error":"Unauthorized"}'),
  'breaks off': (request) => void request.socket.destroy(),
  'repeats the command in its error': (request, response) =>
    void text(request).then((body) => response.writeHead(400).end(JSON.stringify({ error: body }))),
}

test.each(Object.entries(failures))(
  'a server that %s is an unavailable store, without a word of the reader',
  async (_, listener) => {
    const server = await listen(listener)
    const store = openUpstashStore({ url: server.url, token: 'token' }, { deadline: 400 })
    const error = await store.keep(keeping).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StoreUnavailable)
    expect(tell(error)).not.toMatch(/Bí mật|lời kín|84901234567|evalsha|captcha|comment:/i)
  },
)

test('a Redis that hangs or fails is an unavailable store, however it is spoken to', async () => {
  const hanging = () => new Promise<never>(() => {})
  const failing = () => Promise.reject(new Error('Bí mật'))
  for (const evaluate of [hanging, failing]) {
    const store = storeOf(openRun(evaluate, { deadline: 50 }))
    const error = await store.keep(keeping).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StoreUnavailable)
    expect(tell(error)).not.toContain('Bí mật')
  }
})

test('each request has a deadline of its own, however long the store has been open', async () => {
  const upstash = await openUpstash()
  let isSilent = true
  const server = await listen(async (request, response) => {
    if (isSilent) return
    const answer = await passOn(upstash, request)
    response.writeHead(answer.status).end(answer.body)
  })
  const store = openUpstashStore({ url: server.url, token: upstash.token }, { deadline: 400 })
  await expect(store.find('nothing')).rejects.toThrow(StoreUnavailable)
  isSilent = false
  await until(async () => (await store.find('nothing').catch(() => 'away')) === undefined)
})

test('an answer lost on its way and asked for again leaves one comment', async () => {
  const upstash = await openUpstash()
  const direct = openUpstashStore(upstash, patient)
  await direct.find('so that the scripts are known')
  let lost = 0
  const lossy = await listen(async (request, response) => {
    const { status, body } = await passOn(upstash, request)
    if (body.includes('kept') && (lost += 1) === 1) return void request.socket.destroy()
    response.writeHead(status).end(body)
  })
  const store = openUpstashStore({ url: lossy.url, token: upstash.token }, patient)
  expect(await store.keep(keeping)).toEqual({ outcome: 'kept' })
  expect(lost).toBe(2)
  expect(await everyEntry(direct)).toHaveLength(1)
})

async function openUpstash() {
  const redis = await startRedisServer()
  onTestFinished(() => redis.close())
  const upstash = await startUpstash(redis.port)
  onTestFinished(() => upstash.close())
  return upstash
}

async function passOn({ url, token }: Upstash, request: IncomingMessage) {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(url, { method: 'POST', headers, body: await text(request) })
  return { status: answer.status, body: await answer.text() }
}

/** All that a log would print of an error. */
function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [error.message, error.stack, JSON.stringify(error), tell(error.cause)].join('\n')
}

async function listen(listener: RequestListener): Promise<{ readonly url: string }> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}` }
}
