import type { Settings } from '../../functions/comments/platform/settings.ts'
import { checkHcaptchaKeys } from '../../functions/comments/captcha/hcaptcha.ts'
import { isForTests } from '../../functions/comments/platform/weak-settings.ts'
import { amber, green, red, type Finding } from './finding.ts'

/** `deadline` in milliseconds. */
export async function checkCaptcha({ hcaptcha }: Settings, deadline = 5000): Promise<Finding> {
  if (hcaptcha === undefined)
    return green('captcha', 'The embedded proof of work (ALTCHA), which needs no keys.')
  if (isForTests(hcaptcha))
    return red(
      'captcha',
      'These are hCaptcha’s keys for tests: they let every program in.',
      'Take the keys of your own site from hcaptcha.com.',
    )
  switch (await checkHcaptchaKeys({ ...hcaptcha, deadline })) {
    case 'good':
      return green('captcha', 'hCaptcha accepts the secret.')
    case 'wrong':
      return red(
        'captcha',
        'hCaptcha does not accept the keys: no comment would come in.',
        'Copy HCAPTCHA_SITEKEY and HCAPTCHA_SECRET again; they belong to one site.',
      )
    case 'away':
      return amber(
        'captcha',
        'hCaptcha could not be asked from here.',
        'See that this machine may reach https://hcaptcha.com.',
      )
  }
}
