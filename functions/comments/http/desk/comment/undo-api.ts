import { refreshedListings } from '../../../actions/decide.ts'
import { undoRequest } from '../../../actions/desk/undo-request.ts'
import { isIdText, isJsonObject } from '../../../store/json-shapes.ts'
import { resultOf } from '../../shared/action-results.ts'
import { problem } from '../../shared/problem.ts'
import { bodyRefusals } from '../../shared/refusals.ts'
import { readJson } from '../../shared/request-body.ts'
import { json } from '../../shared/responses.ts'
import { signedInApi } from '../signed-in-api.ts'

export const undoChange = signedInApi(async ({ request, client, services }, { name }) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const order = isJsonObject(body.json) ? body.json['request'] : undefined
  if (!isIdText(order)) return problem('malformed')
  const { results, more } = await undoRequest(order, name, client, services)
  if (results.length === 0) return problem('missing')
  return json({ results: results.map(resultOf), refreshed: refreshedListings(results), more })
})
