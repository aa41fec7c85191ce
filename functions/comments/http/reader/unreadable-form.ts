import { unreadableFormPage } from '../../../../_includes/layouts/message-page.ts'
import { textBy } from '../../../../_includes/models/comment.ts'
import { type Fields, firstValue } from '../../domain/fields.ts'
import { problem } from '../shared/problem.ts'
import { type bodyRefusals, statusOf } from '../shared/refusals.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'
import { accepts, isCrossSite, crossSitePage } from './cross-site.ts'

/** Without an article there is no form to give back, only the words that could be read. */
export function unreadableForm(
  code: (typeof bodyRefusals)[keyof typeof bodyRefusals] | 'missing',
  { request, services }: RequestContext,
  fields: Fields = new Map(),
): Response {
  if (!accepts(request, 'text/html')) return problem(code)
  if (isCrossSite(request)) return crossSitePage(services, code)
  const { name: _, ...written } = textBy((field) => firstValue(fields, field))
  const typed = Object.values(written).filter(Boolean).join('\n\n')
  return page(unreadableFormPage(services.site, code, typed), statusOf(code))
}
