import { messagePage } from '../../../../_includes/layouts/message-page.ts'
import { reportPage } from '../../../../_includes/layouts/report.ts'
import { isReportCode, type ReportForm } from '../../../../_includes/models/moderation/report.ts'
import { reportStrings } from '../../../../_includes/strings/reports.ts'
import { reportComment, type ReportOutcome } from '../../actions/reports/report-comment.ts'
import type { Comment } from '../../domain/comment.ts'
import { type FieldProblem, type Fields, firstValue } from '../../domain/fields.ts'
import { readReport } from '../../domain/reading/read-report.ts'
import { isId } from '../../domain/uuid.ts'
import { StoreUnavailable } from '../../store/store.ts'
import { accepts, isCrossSite } from '../reader/cross-site.ts'
import { missingPage } from '../reader/missing.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals, type RefusalCode, statusOf } from '../shared/refusals.ts'
import { readBody } from '../shared/request-body.ts'
import { json, page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

/** Seconds, where the captcha's service or the store is away. */
const retryAfter = 30

export async function showReportForm(context: RequestContext): Promise<Response> {
  const comment = await publicComment(context)
  return comment === undefined
    ? missingPage(context.services)
    : page(reportPage(context.services.site, { comment, text: '' }))
}

export async function takeReport(context: RequestContext): Promise<Response> {
  const { request, params, client, services } = context
  const body = await readBody(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const { fields } = body
  const id = params['id'] ?? ''
  if (!isId(id)) return problem('missing')
  const sent = readReport(fields)
  if ('problems' in sent)
    return refuse('invalid', 'report', context, fields, { problems: sent.problems })
  if (client.preview) return refuse('preview', 'unavailable', context, fields)
  const reported = await reportComment(id, sent, client, services).catch(unavailable)
  switch (reported.outcome) {
    case 'kept':
      return isPage(request)
        ? page(messagePage(services.site, reportStrings.title, reportStrings.thanks))
        : json({ state: 'open' }, 202)
    case 'missing':
      return isPage(request) ? missingPage(services) : problem('missing')
    case 'limited':
      return refuse('limited', 'limited', context, fields, { seconds: reported.retryAfter })
    case 'captcha':
      return refuse('captcha', 'captcha', context, fields)
    case 'unavailable':
      services.report('POST /api/comments/ID/report: captcha or store cannot answer')
      return refuse('unavailable', 'unavailable', context, fields, { seconds: retryAfter })
  }
}

function unavailable(error: unknown): ReportOutcome {
  if (error instanceof StoreUnavailable) return { outcome: 'unavailable' }
  throw error
}

function isPage(request: Request): boolean {
  return accepts(request, 'text/html')
}

/** A browser's form comes again with what was typed, but never what another site sent. */
async function refuse(
  code: RefusalCode,
  refusal: NonNullable<ReportForm['refusal']>,
  context: RequestContext,
  fields: Fields,
  { seconds, problems }: { seconds?: number; problems?: readonly FieldProblem[] } = {},
): Promise<Response> {
  const headers = seconds === undefined ? {} : { 'Retry-After': String(seconds) }
  const { request, services } = context
  const comment =
    isPage(request) && !isCrossSite(request) ? await publicComment(context) : undefined
  if (comment === undefined) return problem(code, { headers, ...(problems && { problems }) })
  const chosen = firstValue(fields, 'code')
  const form = {
    comment,
    ...(isReportCode(chosen) && { code: chosen }),
    text: firstValue(fields, 'text'),
    refusal,
  }
  return page(reportPage(services.site, form), statusOf(code), headers)
}

async function publicComment({ params, services }: RequestContext): Promise<Comment | undefined> {
  const id = params['id'] ?? ''
  const comment = isId(id) ? await services.store.find(id).catch(() => undefined) : undefined
  return comment?.state === 'approved' ? comment : undefined
}
