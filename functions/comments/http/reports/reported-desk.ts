import { deskReportsPage } from '../../../../_includes/layouts/desk/desk-reports.ts'
import { firstValue } from '../../domain/fields.ts'
import { isId } from '../../domain/uuid.ts'
import { isJsonObject } from '../../store/json-shapes.ts'
import { deskCommentOf } from '../desk/desk-comment.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json, page, seeOther } from '../shared/responses.ts'

const perPage = 50

/** `POST …/comments/ID/reports { answer: "keep", seen? }`; to reject is a decision like any. */
export const answerReports = signedInApi(async ({ request, params, services }, { name }) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const comment = params['id'] ?? ''
  if (!isJsonObject(body.json) || body.json['answer'] !== 'keep') return problem('malformed')
  const { seen } = body.json
  if (seen !== undefined && !Number.isSafeInteger(seen)) return problem('malformed')
  const at = new Date(services.now()).toISOString()
  const order = { comment, by: name, at, seen: seen === undefined ? undefined : Number(seen) }
  const outcome = isId(comment) ? await services.store.keepReported(order) : 'missing'
  return outcome === 'missing' ? problem('missing') : json({ comment, outcome })
})

export const showReported = signedInPage(async ({ url, services }, { name, role }) => {
  const after = url.searchParams.get('after')
  const from = after !== null && isId(after) ? after : null
  const { comments, next, reports } = await services.store.reported(from, perPage)
  const shown = await Promise.all(
    comments.map(async (comment) => ({
      ...(await deskCommentOf(comment, false, role, services)),
      reports: reports.get(comment.id) ?? [],
    })),
  )
  const request = () => services.newId()
  return page(
    deskReportsPage(services.site, { moderator: name, role, comments: shown, next, request }),
  )
})

export const keepByForm = signedInPage(async ({ services }, { name }, fields) => {
  const comment = firstValue(fields, 'comment')
  const at = new Date(services.now()).toISOString()
  const seen = Number(firstValue(fields, 'seen')) || 0
  // One that came meanwhile stays in the list, which is what is shown next.
  if (isId(comment)) await services.store.keepReported({ comment, by: name, at, seen })
  return seeOther('/kiem-duyet/bi-bao/')
})
