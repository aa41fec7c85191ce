import { textOf } from '../../../_includes/models/comment.ts'
import { noticeVersion } from '../../../_includes/models/comment-form.ts'
import type { CaptchaResult } from '../captcha/captcha.ts'
import { newComment } from '../domain/comment.ts'
import type { FlagContext } from '../domain/flags/flag-rules.ts'
import { flagsOf } from '../domain/flags/flags.ts'
import { sha256 } from '../domain/secrets.ts'
import type { Submission } from '../domain/submission.ts'
import type { KeepRequest } from '../store/store.ts'
import type { Services } from './services.ts'

export type Human = CaptchaResult & { readonly outcome: 'human' }

export function keepRequestOf(
  submission: Submission,
  result: Human,
  flagging: Omit<FlagContext, 'newsroom'>,
  now: number,
  services: Services,
): Pick<KeepRequest, 'comment' | 'captcha' | 'phone'> {
  const { secrets } = services
  const { article, phone } = submission
  const id = services.newId()
  const at = new Date(now).toISOString()
  const comment = newComment({
    id,
    article,
    ...textOf(submission),
    at,
    ...flagsOf(submission, { ...flagging, newsroom: services.site.newsroom }),
    phone: phone !== undefined,
    consent: { notice: noticeVersion, at },
    tracking: sha256(secrets.trackingCode(id)),
  })
  return {
    comment,
    captcha: { id: result.id, expires: result.expires },
    ...(phone !== undefined && { phone: secrets.seal(phone, id, services.random(12)) }),
  }
}
