import { longestObjection } from '../../../../_includes/models/objection.ts'
import { objectionStrings as words } from '../../../../_includes/strings/moderation/objections.ts'
import { objectTo } from '../../actions/objections/object.ts'
import { firstValue } from '../../domain/fields.ts'
import { readText } from '../../domain/reader-text.ts'
import { missingPage } from '../reader/missing.ts'
import { readSecretForm, secretPage } from '../reader/secret-form.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readBody } from '../shared/request-body.ts'
import { json, seeOther } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

/** `{ text }` → `{ at, state }`. */
export async function objectByApi(context: RequestContext): Promise<Response> {
  const { request, params, client, services } = context
  const body = await readBody(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const read = readText(firstValue(body.fields, 'text'), longestObjection)
  if ('code' in read) return problem('invalid', { problems: [{ field: 'text', code: read.code }] })
  const objected = await objectTo(params['code'] ?? '', read.text, client, services)
  return objected.outcome === 'done' ? json(objected.objection) : problem(objected.outcome)
}

export async function objectByForm(context: RequestContext): Promise<Response> {
  const { params, client, services } = context
  const code = params['code'] ?? ''
  const form = await readSecretForm(context, words.title)
  if ('answer' in form) return form.answer
  const { fields, refuse } = form
  const read = readText(firstValue(fields, 'text'), longestObjection)
  if ('code' in read) return refuse(words.unread, 422)
  const { outcome } = await objectTo(code, read.text, client, services)
  if (outcome === 'missing') return missingPage(services)
  if (outcome === 'conflict') return refuse(words.late, 409)
  return seeOther(`/binh-luan/theo-doi/${code}`, secretPage)
}
