import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import https from 'node:https'
import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { hcaptcha } from '../../../../functions/comments/captcha/hcaptcha.ts'
import { startHcaptcha, type Hcaptcha } from '../../../doubles/hcaptcha.ts'
import { until } from '../../../support/until.ts'

const keys = {
  sitekey: '5e1f0000-0000-4000-8000-000000000001',
  secret: '0x0000000000000000000000000000000000000000',
  hostname: 'ban-tin.example',
  // Only what hangs is given up: a busy machine is no reason.
  deadline: 60_000,
}
const context = { article: '2026/03/cau-moi', now: 1_000 }
let double: Hcaptcha

beforeAll(async () => {
  double = await startHcaptcha()
})
afterAll(() => double.close())

function answers(body: unknown, status = 200): RequestListener {
  const words = typeof body === 'string' ? body : JSON.stringify(body)
  return (_, response) => void response.writeHead(status).end(words)
}

const judge = (token = 'token') => hcaptcha(keys).verify(token, context)

const good = { success: true, hostname: keys.hostname, challenge_ts: '2026-03-01T00:00:00Z' }
const no = (...codes: string[]) => ({ success: false, 'error-codes': codes })

/** Whatever hCaptcha may say, and what that means. */
const endings: Readonly<Record<string, readonly [RequestListener, string]>> = {
  'that it is a person': [answers(good), 'human'],
  'that it is a person, host not provided': [
    answers({ ...good, hostname: 'not-provided' }),
    'human',
  ],
  'that it is a person on another site': [
    answers({ ...good, hostname: 'evil.example' }),
    'not-human',
  ],
  'that these are its test keys, which ours are not': [
    answers({ ...good, hostname: 'dummy-key-pass' }),
    'not-human',
  ],
  no: [answers(no('invalid-input-response')), 'not-human'],
  'that it is too old': [answers(no('expired-input-response')), 'not-human'],
  'that it has seen it': [answers(no('already-seen-response')), 'not-human'],
  'that it has seen it, in older words': [
    answers(no('invalid-or-already-seen-response')),
    'not-human',
  ],
  'that our secret is wrong': [answers(no('invalid-input-secret')), 'unanswered'],
  'that our secret is missing': [answers(no('missing-input-secret')), 'unanswered'],
  'that key and secret differ': [answers(no('sitekey-secret-mismatch')), 'unanswered'],
  'that the request was bad': [answers(no('bad-request')), 'unanswered'],
  'yes, with 500': [answers(good, 500), 'unanswered'],
  'yes, with 302': [answers(good, 302), 'unanswered'],
  null: [answers('null'), 'unanswered'],
  'a page': [answers('<!doctype html><p>Bảo trì'), 'unanswered'],
  nothing: [answers(''), 'unanswered'],
  'an array': [answers('[true]'), 'unanswered'],
  'a word that is not yes': [answers({ ...good, success: 'false' }), 'unanswered'],
  'codes that are no list': [answers({ success: false, 'error-codes': 'x' }), 'unanswered'],
  'half a word': [
    (_, response) =>
      void response
        .writeHead(200, { 'content-length': 99 })
        .write('{"success":', () => response.destroy()),
    'unanswered',
  ],
  'nothing, and hangs up': [(request) => void request.socket.destroy(), 'unanswered'],
}

test.each(Object.entries(endings))('hCaptcha says %s', async (_, [answer, outcome]) => {
  double.answer = answer
  expect(await judge()).toMatchObject({ outcome })
})

test('what it is asked is our secret, key and the answer as it came, and never who the reader is', async () => {
  let asked = ''
  double.answer = (request, response) =>
    void text(request).then((body) => {
      asked = body
      response.end(JSON.stringify(good))
    })
  expect(await judge('a&b=c')).toEqual({
    outcome: 'human',
    price: 'dear',
    own: true,
    id: expect.stringMatching(/^[0-9a-f]{64}$/),
    expires: expect.any(Number),
  })
  expect(Object.fromEntries(new URLSearchParams(asked))).toEqual({
    secret: keys.secret,
    response: 'a&b=c',
    sitekey: keys.sitekey,
  })
})

test('an answer too long for one of its own asks nobody', async () => {
  double.answer = answers(good)
  expect(await judge('x'.repeat(8_193))).toEqual({ outcome: 'not-human' })
})

test('an empty answer asks nobody', async () => {
  double.answer = () => {
    throw new Error('asked')
  }
  expect(await judge('')).toEqual({ outcome: 'not-human' })
})

test.each<[string, RequestListener]>([
  ['says nothing', () => undefined],
  ['begins and stops', (_, response) => void response.writeHead(200).write('{')],
])(
  'an hCaptcha that %s is given up at the deadline, and its connection is cut',
  async (_, answer) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const asked = Promise.withResolvers<void>()
    double.answer = (...words) => {
      answer(...words)
      asked.resolve()
    }
    const ended = vi.fn<() => void>()
    const judged = judge().finally(ended)
    await asked.promise
    vi.advanceTimersByTime(keys.deadline - 1)
    expect([ended.mock.calls.length, double.open()]).toEqual([0, 1])
    vi.advanceTimersByTime(1)
    expect(await judged).toEqual({ outcome: 'unanswered' })
    vi.useRealTimers()
    await until(() => double.open() === 0)
  },
)

test('whatever else this process asks meanwhile has its own agent, connection and time', async () => {
  const usual = https.globalAgent
  const agents = new Set<unknown>()
  const note = (message: unknown): void => {
    agents.add((message as { request: { agent: unknown } }).request.agent)
    agents.add(https.globalAgent)
  }
  subscribe('http.client.request.created', note)
  onTestFinished(() => void unsubscribe('http.client.request.created', note))
  double.answer = (request, response) => {
    if (request.url === '/siteverify') response.end(JSON.stringify(good))
    else others.push(() => response.end('ours'))
  }
  const others: (() => void)[] = []
  const other = new Promise((resolve, reject) =>
    https
      .get({ host: 'hcaptcha.com', path: '/other' }, (response) => resolve(text(response)))
      .on('error', reject),
  )
  await until(() => others.length === 1)
  expect(await Promise.all([judge('one'), judge('two')])).toMatchObject([
    { outcome: 'human' },
    { outcome: 'human' },
  ])
  await until(() => double.open() === 1)
  others[0]?.()
  expect(await other).toBe('ours')
  expect([...agents]).toEqual([usual])
})

test('twenty judgements at once each get their own answer', async () => {
  double.answer = (request, response) =>
    void text(request).then((body) => {
      const even = Number(new URLSearchParams(body).get('response')) % 2 === 0
      response.writeHead(even ? 200 : 500).end(JSON.stringify(good))
    })
  const results = await Promise.all(Array.from({ length: 20 }, (_, token) => judge(String(token))))
  expect(results.map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: 20 }, (_, token) => (token % 2 === 0 ? 'human' : 'unanswered')),
  )
})
