import https from 'node:https'
import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hcaptcha } from '../../../../functions/comments/captcha/hcaptcha.ts'
import { startHcaptcha, type Hcaptcha } from '../../../doubles/hcaptcha.ts'
import { site } from '../../../_includes/comments/samples.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { asForm, asJson, keyOf, formFields, submit } from '../../../support/desk/submit.ts'
import { refusalOf } from '../../../support/desk/refusal.ts'
import { until } from '../../../support/until.ts'

const keys = {
  sitekey: '5e1f0000-0000-4000-8000-000000000001',
  secret: '0x0000000000000000000000000000000000000000',
  hostname: 'ban-tin.example',
  deadline: 300,
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

/** Only what must be given up waits for the short deadline: a busy machine is no reason to give up the others. */
const patient = { ...keys, deadline: 5_000 }
const judge = (token = 'token') => hcaptcha(patient).verify(token, context)
const judgeInHaste = () => hcaptcha(keys).verify('token', context)

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
    (_, response) => void response.writeHead(200, { 'content-length': 99 }).write('{"success":'),
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
    enough: 'always',
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

describe.each([
  ['says nothing', (() => undefined) satisfies RequestListener],
  [
    'begins and stops',
    ((_, response) => void response.writeHead(200).write('{')) satisfies RequestListener,
  ],
])('an hCaptcha that %s', (_, answer) => {
  beforeEach(() => {
    double.answer = answer
  })

  test('is given up at the deadline, its connection is cut, and others’ agent is as it was', async () => {
    const agent = https.globalAgent
    const began = performance.now()
    expect(await judgeInHaste()).toEqual({ outcome: 'unanswered' })
    expect(performance.now() - began).toBeGreaterThan(keys.deadline - 20)
    expect(https.globalAgent).toBe(agent)
    await until(() => double.open() === 0)
  })
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

test('the desk takes a letter with a good answer once, and its twin hears the same', async () => {
  const sitekey = { kind: 'hcaptcha', sitekey: keys.sitekey } as const
  const desk = openDesk({ captcha: hcaptcha(patient), site: { ...site, captcha: sitekey } })
  expect((await desk.ask('/api/captcha?article=2026/03/cau-moi')).status).toBe(404)
  const words = formFields({ altcha: undefined, 'h-captcha-response': 'once', key: keyOf(1) })
  const browser = { ...words, 'g-recaptcha-response': 'once', altcha: undefined }
  double.answer = answers(good)
  const told = await submit(desk, browser)
  double.answer = answers(no('already-seen-response'))
  expect(await submit(desk, browser)).toEqual(told)
  double.answer = answers(good)
  const replay = await refusalOf(desk, asJson({ ...browser, key: keyOf(2) }))
  expect(replay).toMatchObject({ status: 403, code: 'captcha' })
})

test('with hCaptcha away no letter is taken, a reader’s words come back, and the page may load what it needs', async () => {
  const sitekey = { kind: 'hcaptcha', sitekey: keys.sitekey } as const
  const desk = openDesk({ captcha: hcaptcha(patient), site: { ...site, captcha: sitekey } })
  double.answer = answers('oops', 503)
  const words = { altcha: undefined, 'h-captcha-response': 'x' }
  expect(await refusalOf(desk, asJson(words))).toMatchObject({ status: 503, code: 'unavailable' })
  const response = await desk.ask('/api/comments', asForm(words))
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  const told = 'POST /api/comments: the captcha cannot answer'
  expect(desk.reports).toEqual([told, told])
  expect(response.headers.get('content-security-policy')).toContain('https://hcaptcha.com')
  expect(await response.text()).toContain('Nguyễn Thị Hường')
})
