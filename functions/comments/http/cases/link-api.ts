import { caseLimits } from '../../../../_includes/models/case.ts'
import { caseStrings as words } from '../../../../_includes/strings/cases/cases.ts'
import { deskLinkPage } from '../../../../_includes/layouts/desk/cases/desk-link.ts'
import { refreshedListings } from '../../actions/decide.ts'
import { makeUnitLink, type LinkRequest } from '../../actions/cases/unit-link.ts'
import { firstValue } from '../../domain/fields.ts'
import { readText } from '../../domain/reader-text.ts'
import { isJsonObject } from '../../store/json-shapes.ts'
import { commentPage } from '../desk/comment/comment-pages.ts'
import { changeResponse } from '../desk/comment/change-response.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { resultOf } from '../shared/action-results.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json, page } from '../shared/responses.ts'
import { readOrder } from './read-reply.ts'

export const makeLinkByApi = signedInApi(
  async ({ request, params, client, services }, { name, role }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const order = isJsonObject(body.json) && readLink(body.json, params['id'] ?? '', name)
    if (!order) return problem('malformed')
    const result = await makeUnitLink(order, client, services)
    if (result.link === undefined) return changeResponse(result, role, services)
    const refreshed = refreshedListings([result])
    return json({ ...resultOf(result), refreshed, link: services.site.url + result.link })
  },
)

export const makeLinkByForm = signedInPage(async (context, moderator, fields) => {
  const { params, client, services } = context
  const given = {
    request: firstValue(fields, 'request'),
    version: Number(firstValue(fields, 'version')),
    remark: firstValue(fields, 'remark'),
  }
  const order = readLink(given, params['id'] ?? '', moderator.name)
  const refuse = (sentence: string, status: number): Promise<Response> =>
    commentPage(context, moderator, { untaken: { sentence, typed: new Map() } }, status)
  if (order === undefined) return refuse(words.unread, 422)
  const { outcome, comment, link } = await makeUnitLink(order, client, services)
  if (outcome === 'missing') return commentPage(context, moderator)
  if (link === undefined) return refuse(words.noLink, 409)
  const { site } = services
  return page(deskLinkPage(site, moderator, { comment, link: site.url + link }))
})

function readLink(
  given: Readonly<Record<string, unknown>>,
  comment: string,
  by: string,
): LinkRequest | undefined {
  const order = readOrder(given, comment, by)
  const { remark = '' } = given
  if (order === undefined || typeof remark !== 'string') return undefined
  if (remark.trim() === '') return order
  const text = readText(remark, caseLimits.remark)
  return 'text' in text ? { ...order, remark: text.text } : undefined
}
