import { json, seeOther } from '../shared/responses.ts'
import { readBody } from '../shared/request-body.ts'
import { bodyRefusals, type RefusalCode } from '../shared/refusals.ts'
import type { RequestContext } from '../shared/route.ts'
import { StoreUnavailable } from '../../store/store.ts'
import { readSubmission } from '../../domain/submission.ts'
import { firstValue } from '../../domain/fields.ts'
import { submit, type SubmitResult } from '../../actions/submit.ts'
import { accepts } from './cross-site.ts'
import { type Refused, refused } from './refused.ts'
import { unreadableForm } from './unreadable-form.ts'

/** Seconds, where the captcha's service or the store is away. */
const retryAfter = 30

/** The order of checks is part of the contract. */
export async function submitComment(context: RequestContext): Promise<Response> {
  const { client, services } = context
  const body = await readBody(context.request)
  if ('refused' in body) return unreadableForm(bodyRefusals[body.refused], context)
  const { fields, form } = body
  if (!isKey(firstValue(fields, 'key'))) return unreadableForm('malformed', context, fields)
  const article = await services.edition.find(firstValue(fields, 'article'))
  if (article === undefined) return unreadableForm('missing', context, fields)
  const refuse = (code: RefusalCode, extra: Refused = {}): Response =>
    refused(code, extra, { context, article, fields })
  if (article.gone || article.comments !== 'open') return refuse('closed')
  const submission = readSubmission(fields)
  if ('problems' in submission) return refuse('invalid', { problems: submission.problems })
  if (client.preview) return refuse('preview', { seconds: retryAfter })
  const submitted = await submit({ ...submission, article: article.id }, client, services).catch(
    unavailable,
  )
  switch (submitted.outcome) {
    case 'kept':
      return welcome(submitted.comment, form, context)
    case 'changed':
      return refuse('changed')
    case 'limited':
      return refuse('limited', { seconds: submitted.retryAfter })
    case 'captcha':
      return refuse('captcha', submission.token === '' ? { refusal: 'unproven' } : {})
    case 'unavailable':
      services.report(`POST /api/comments: the ${submitted.who} cannot answer`)
      return refuse('unavailable', { seconds: retryAfter })
  }
}

function unavailable(error: unknown): SubmitResult {
  if (error instanceof StoreUnavailable) return { outcome: 'unavailable', who: 'store' }
  throw error
}

function welcome(comment: string, form: boolean, { request, services }: RequestContext): Response {
  const tracking = services.secrets.trackingCode(comment)
  const location = `/binh-luan/theo-doi/${tracking}`
  if (form && !accepts(request, 'application/json')) return seeOther(location)
  return json({ comment, state: 'pending', tracking, location }, 202)
}

function isKey(key: string): boolean {
  return key === '' || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)
}
