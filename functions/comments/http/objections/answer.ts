import { deskMessagePage } from '../../../../_includes/layouts/desk/desk-message.ts'
import { deskObjectionsPage } from '../../../../_includes/layouts/objections/desk-objections.ts'
import { objectionStrings as words } from '../../../../_includes/strings/moderation/objections.ts'
import { answerObjection } from '../../actions/objections/answer-objection.ts'
import { objectionOf, rejecterOf } from '../../domain/objection.ts'
import { firstValue } from '../../domain/fields.ts'
import { isId } from '../../domain/uuid.ts'
import { isIdText, isJsonObject } from '../../store/json-shapes.ts'
import { deskCommentOf } from '../desk/desk-comment.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { resultOf } from '../shared/action-results.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json, page, seeOther } from '../shared/responses.ts'

const perPage = 50

/** `{ request, version, answer: upheld|dismissed }`; upheld is `restore`. */
export const answerByApi = signedInApi(async ({ request, params, client, services }, { name }) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const { request: id, version, answer } = isJsonObject(body.json) ? body.json : {}
  if (!isIdText(id) || !Number.isSafeInteger(version)) return problem('malformed')
  if (answer !== 'upheld' && answer !== 'dismissed') return problem('malformed')
  const comment = params['id'] ?? ''
  const order = { request: id, comment, version: Number(version), by: name, answer } as const
  const result = await answerObjection(order, client, services)
  return result === 'forbidden' ? problem('forbidden') : json(resultOf(result))
})

export const showObjections = signedInPage(async ({ url, services }, { name, role }) => {
  const after = url.searchParams.get('after')
  const from = after !== null && isId(after) ? after : null
  const { comments, next } = await services.store.objections(from, perPage)
  const shown = await Promise.all(
    comments.map(async (comment) => ({
      ...(await deskCommentOf(comment, false, role, services)),
      text: objectionOf(comment)?.text ?? '',
      isOwn: rejecterOf(comment) === name,
    })),
  )
  const request = () => services.newId()
  return page(deskObjectionsPage(services.site, { moderator: name, role, shown, next, request }))
})

export const answerByForm = signedInPage(async ({ client, services }, { name }, fields) => {
  const [comment = '', version] = firstValue(fields, 'comment').split('.')
  const request = firstValue(fields, 'request')
  const answer = firstValue(fields, 'answer') === 'upheld' ? 'upheld' : 'dismissed'
  const order = { request, comment, version: Number(version), by: name, answer } as const
  const result = await answerObjection(order, client, services)
  const say = (sentence: string, status: number): Response =>
    page(deskMessagePage(services.site, name, [sentence]), status)
  if (result === 'forbidden') return say(words.own, 403)
  if (result.outcome === 'conflict') return say(words.answered, 409)
  return seeOther('/kiem-duyet/de-nghi/')
})
