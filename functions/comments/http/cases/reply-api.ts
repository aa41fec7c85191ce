import { allows } from '../../../../_includes/models/permissions.ts'
import { changeReply, undoReply } from '../../actions/cases/change-reply.ts'
import { withoutReply } from '../../domain/changes/reply.ts'
import { isJsonObject } from '../../store/json-shapes.ts'
import { changeResponse } from '../desk/comment/change-response.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { unknownUnit } from './case-api.ts'
import { readOrder, readReply } from './read-reply.ts'

export const putReply = signedInApi(
  async ({ request, params, client, services }, { name, role }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const order = isJsonObject(body.json) && readReply(body.json, params['id'] ?? '', name)
    if (!order) return problem('malformed')
    if ('problems' in order) return problem('invalid', { problems: order.problems })
    if (order.publish && !allows(role, 'answers')) return problem('forbidden')
    const result = await changeReply(order, client, services)
    return 'refused' in result ? unknownUnit() : changeResponse(result, role, services)
  },
)

/** Some clients send no body with a DELETE: then the address says the same. */
export const deleteReply = signedInApi(
  async ({ request, url, params, client, services }, { name, role }) => {
    const query = url.searchParams
    const inAddress = { request: query.get('request'), version: Number(query.get('version')) }
    const body = query.has('request') ? { json: inAddress } : await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const order = isJsonObject(body.json) && readOrder(body.json, params['id'] ?? '', name)
    if (!order) return problem('malformed')
    const result = await undoReply(order, withoutReply, client, services)
    return changeResponse(result, role, services)
  },
)
