import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCaptcha } from '../../../scripts/doctor/captcha.ts'
import { readEnvironment } from '../../../functions/comments/platform/environment.ts'
import type { Settings } from '../../../functions/comments/platform/settings.ts'
import { startHcaptcha, type Hcaptcha } from '../../doubles/hcaptcha.ts'
import { patient } from '../../support/servers/patient.ts'

let double: Hcaptcha

beforeAll(async () => {
  double = await startHcaptcha()
})
afterAll(() => double.close())

function settingsWith(sitekey: string): Settings {
  return readEnvironment({ HCAPTCHA_SITEKEY: sitekey, HCAPTCHA_SECRET: 'a-secret' }) as Settings
}

function says(...codes: string[]): RequestListener {
  const text = JSON.stringify({ success: false, 'error-codes': codes })
  return (_, response) => void response.end(text)
}

const nonsense: RequestListener = (_, response) => void response.end('<p>')

test.each([
  ['only that the answer is wrong', says('invalid-input-response'), 'green'],
  ['that the secret is wrong', says('invalid-input-secret'), 'red'],
  ['that the keys do not belong together', says('sitekey-secret-mismatch'), 'red'],
  ['nothing that can be read', nonsense, 'amber'],
] as const)('when hCaptcha says %s, the keys are judged', async (_, answer, colour) => {
  double.answer = answer
  const settings = settingsWith('5d0a1f3c-1111-4222-8333-444455556666')
  const found = await checkCaptcha(settings, patient.deadline)
  expect(found).toMatchObject({ about: 'captcha', colour })
  expect(JSON.stringify(found)).not.toContain('a-secret')
})

test('when hCaptcha does not answer in time, that is amber', async () => {
  double.answer = () => undefined
  const settings = settingsWith('5d0a1f3c-1111-4222-8333-444455556666')
  expect(await checkCaptcha(settings, 100)).toMatchObject({ colour: 'amber' })
})

test('keys for tests are red without asking anybody', async () => {
  const settings = settingsWith('10000000-ffff-ffff-ffff-000000000001')
  expect(await checkCaptcha(settings)).toMatchObject({ colour: 'red' })
})

test('the embedded captcha needs nothing', async () => {
  expect(await checkCaptcha(readEnvironment({}) as Settings)).toMatchObject({ colour: 'green' })
})
