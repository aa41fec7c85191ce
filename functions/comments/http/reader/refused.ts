import { formAgainPage } from '../../../../_includes/layouts/comments.ts'
import type { Refusal } from '../../../../_includes/models/comment-form.ts'
import type { EditionArticle } from '../../actions/edition.ts'
import type { FieldProblem, Fields } from '../../domain/fields.ts'
import { problem } from '../shared/problem.ts'
import { type RefusalCode, statusOf } from '../shared/refusals.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'
import { accepts, isCrossSite, crossSitePage } from './cross-site.ts'
import { refusalOf, formState } from './form-state.ts'

export interface Refused {
  readonly problems?: readonly FieldProblem[]
  readonly seconds?: number
  /** Where a reader must hear more than the code says. */
  readonly refusal?: Refusal
}

/** A program gets the problem; a browser's form gets itself again, with every typed word. */
export function refused(
  code: RefusalCode,
  { problems = [], seconds, refusal = refusalOf[code] }: Refused,
  {
    context,
    article,
    fields,
  }: { context: RequestContext; article: EditionArticle; fields: Fields },
): Response {
  const headers = seconds === undefined ? {} : { 'Retry-After': String(seconds) }
  if (!accepts(context.request, 'text/html'))
    return problem(code, {
      headers,
      ...(code === 'invalid' && { problems }),
      ...(refusal === 'unproven' && { detail: 'The captcha’s answer is missing' }),
    })
  const { site } = context.services
  if (isCrossSite(context.request)) return crossSitePage(context.services, code, headers)
  // Drawn as open, also where comments have just been closed: readers must find their words to copy them.
  const asked = { ...article, comments: 'open' } as const
  return page(
    formAgainPage(site, asked, formState(code, refusal, problems, fields)),
    statusOf(code),
    headers,
  )
}
