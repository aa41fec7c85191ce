import type { CaptchaKind } from '../../../_includes/models/discussion.ts'
import { altcha } from '../captcha/altcha.ts'
import type { Captcha } from '../captcha/captcha.ts'
import type { Secrets } from '../domain/secrets.ts'
import type { Settings } from './settings.ts'

/** Milliseconds for hCaptcha. */
const deadline = 5_000

/** Never none. */
export function captchaKindOf({ hcaptcha }: Settings): CaptchaKind {
  return hcaptcha === undefined
    ? { kind: 'altcha' }
    : { kind: 'hcaptcha', sitekey: hcaptcha.sitekey }
}

export async function openCaptcha(
  { hcaptcha: keys }: Settings,
  secrets: Secrets,
  { host, hostname }: URL,
): Promise<Captcha> {
  if (keys === undefined) return altcha({ secret: secrets.captcha, host, now: Date.now })
  const { hcaptcha } = await import('../captcha/hcaptcha.ts')
  return hcaptcha({ ...keys, hostname, deadline })
}
