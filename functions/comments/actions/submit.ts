import { createHash } from 'node:crypto'
import { textOf } from '../../../_includes/models/comment.ts'
import type { CaptchaResult } from '../captcha/captcha.ts'
import { isEnough } from '../domain/load.ts'
import { afterResponse } from './after-response.ts'
import { notifyOfPending } from './notify.ts'
import type { Client, Services } from './services.ts'
import type { Submission } from '../domain/submission.ts'
import { keepRequestOf } from './keep-request.ts'
import { findDuplicate } from './find-duplicate.ts'

export type SubmitResult =
  /** Durably stored: now, or by the same form's earlier try. */
  | { readonly outcome: 'kept'; readonly comment: string }
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'limited'; readonly retryAfter: number }
  | { readonly outcome: 'captcha' }
  | { readonly outcome: 'unavailable'; readonly who: 'captcha' | 'store' }

/** Once. Its article is known and open. Throws `StoreUnavailable`. */
export async function submit(
  submission: Submission,
  client: Client,
  services: Services,
): Promise<SubmitResult> {
  const { store, captcha, site, secrets, limit } = services
  const now = services.now()
  const key =
    submission.key === undefined ? undefined : { id: submission.key, digest: digestOf(submission) }
  const sender = { addresses: secrets.addressHashes(client.address), limit, now }
  const verify = (): Promise<CaptchaResult> =>
    captcha.verify(submission.token, { article: submission.article, now })
  // ALTCHA first: it is cheap, and only proven posts count. hCaptcha is asked for admitted posts alone.
  const proof = site.captcha.kind === 'altcha' ? await verify() : undefined
  const admitted = await store.admit({
    ...sender,
    article: submission.article,
    ...(key && { key }),
    ...(proof?.outcome === 'human' && { proof: proof.id }),
  })
  if (admitted.outcome === 'same') return { outcome: 'kept', comment: admitted.comment }
  if (admitted.outcome === 'different') return { outcome: 'changed' }
  if (admitted.outcome === 'limited') return (await findDuplicate(key, services)) ?? admitted
  const result = proof ?? (await verify())
  if (result.outcome === 'unanswered') return { outcome: 'unavailable', who: 'captcha' }
  const isSpent = proof !== undefined && admitted.outcome === 'unproven'
  const recent = admitted.recent + 1
  if (result.outcome === 'not-human' || isSpent || !isEnough(result, { ...admitted, recent }))
    return (await findDuplicate(key, services)) ?? { outcome: 'captcha' }
  const { list: words } = await services.words(store, admitted.words)
  const keepRequest = keepRequestOf(submission, result, { recent, words }, now, services)
  const networks = secrets.networkMarks(client.address)
  const keepResult = await store.keep({ ...keepRequest, ...sender, networks, ...(key && { key }) })
  switch (keepResult.outcome) {
    case 'kept':
      afterResponse(notifyOfPending, client, services)
      return { outcome: 'kept', comment: keepRequest.comment.id }
    case 'same':
      return { outcome: 'kept', comment: keepResult.comment }
    case 'different':
      return { outcome: 'changed' }
    case 'limited':
      return keepResult
    case 'spent':
      return (await findDuplicate(key, services)) ?? { outcome: 'captcha' }
  }
}

/** Without the captcha's token: a second try brings a new one. */
function digestOf(submission: Submission): string {
  const { name, ...rest } = textOf(submission)
  const written = [submission.article, name, submission.phone ?? '', ...Object.values(rest)]
  return createHash('sha256').update(JSON.stringify(written)).digest('hex')
}
