import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hcaptcha } from '../../../../functions/comments/captcha/hcaptcha.ts'
import { startHcaptcha, type Hcaptcha } from '../../../doubles/hcaptcha.ts'
import { site } from '../../../_includes/comments/samples.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { asForm, asJson, keyOf, formFields, submit } from '../../../support/desk/submit.ts'
import { refusalOf } from '../../../support/desk/refusal.ts'

const keys = {
  sitekey: '5e1f0000-0000-4000-8000-000000000001',
  secret: '0x0000000000000000000000000000000000000000',
  hostname: 'ban-tin.example',
  deadline: 60_000,
}
const sitekey = { kind: 'hcaptcha', sitekey: keys.sitekey } as const
const good = { success: true, hostname: keys.hostname, challenge_ts: '2026-03-01T00:00:00Z' }
const spent = { success: false, 'error-codes': ['already-seen-response'] }
let double: Hcaptcha

beforeAll(async () => {
  double = await startHcaptcha()
})
afterAll(() => double.close())

function answers(body: unknown, status = 200): RequestListener {
  return (_, response) => void response.writeHead(status).end(JSON.stringify(body))
}

test('the desk takes a letter with a good answer once, and its twin hears the same', async () => {
  const desk = openDesk({ captcha: hcaptcha(keys), site: { ...site, captcha: sitekey } })
  expect((await desk.ask('/api/captcha?article=2026/03/cau-moi')).status).toBe(404)
  const words = formFields({ altcha: undefined, 'h-captcha-response': 'once', key: keyOf(1) })
  const browser = { ...words, 'g-recaptcha-response': 'once', altcha: undefined }
  double.answer = answers(good)
  const sent = await submit(desk, browser)
  double.answer = answers(spent)
  expect(await submit(desk, browser)).toEqual(sent)
  double.answer = answers(good)
  const replay = await refusalOf(desk, asJson({ ...browser, key: keyOf(2) }))
  expect(replay).toMatchObject({ status: 403, code: 'captcha' })
})

test('with hCaptcha away no letter is taken, a reader’s words come back, and the page may load what it needs', async () => {
  const desk = openDesk({ captcha: hcaptcha(keys), site: { ...site, captcha: sitekey } })
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
