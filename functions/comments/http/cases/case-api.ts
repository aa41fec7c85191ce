import { allows } from '../../../../_includes/models/permissions.ts'
import { changeCase } from '../../actions/cases/change-case.ts'
import { isJsonObject } from '../../store/json-shapes.ts'
import { changeResponse } from '../desk/comment/change-response.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { readCase } from './read-case.ts'

export const putCase = signedInApi(
  async ({ request, params, client, services }, { name, role }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const order = isJsonObject(body.json) && readCase(body.json, params['id'] ?? '', name)
    if (!order) return problem('malformed')
    if ('problems' in order) return problem('invalid', { problems: order.problems })
    const result = await changeCase(order, allows(role, 'answers'), client, services)
    if (!('refused' in result)) return changeResponse(result, role, services)
    return result.refused === 'unit' ? unknownUnit() : problem('forbidden')
  },
)

export function unknownUnit(): Response {
  const problems = [{ field: 'unit', code: 'unknown', message: 'is no unit that answers now' }]
  return problem('invalid', { more: { problems } })
}
