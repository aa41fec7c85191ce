import { type MarkResult, setQuote, setTopic } from '../../../actions/desk/mark-comment.ts'
import type { ChangeRequest } from '../../../actions/desk/find-to-change.ts'
import type { Client, Services } from '../../../actions/services.ts'
import { isIdText, isJsonObject } from '../../../store/json-shapes.ts'
import { problem } from '../../shared/problem.ts'
import { bodyRefusals } from '../../shared/refusals.ts'
import { readJson } from '../../shared/request-body.ts'
import type { StaffHandler } from '../../shared/route.ts'
import { signedInApi } from '../signed-in-api.ts'
import { changeResponse } from './change-response.ts'

type SetMark = (
  order: ChangeRequest,
  value: string | null,
  client: Client,
  services: Services,
) => Promise<MarkResult>

const messages = {
  topic: 'is not a topic of the newsroom',
  quote: 'is not a passage of an approved text',
} as const

export const putTopic = putMark('topic', setTopic)

export const putQuote = putMark('quote', setQuote)

function putMark(field: keyof typeof messages, set: SetMark): StaffHandler {
  return signedInApi(async ({ request, params, client, services }, { name: by, role }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    if (!isJsonObject(body.json)) return problem('malformed')
    const { request: id, version, [field]: value } = body.json
    if (!isIdText(id) || !Number.isSafeInteger(version)) return problem('malformed')
    if (value !== null && (typeof value !== 'string' || value === '')) return problem('malformed')
    const order = { request: id, comment: params['id'] ?? '', version: Number(version), by }
    const result = await set(order, value && value.normalize('NFC'), client, services)
    if (result !== 'invalid') return changeResponse(result, role, services)
    const problems = [{ field, code: 'unknown', message: messages[field] }]
    return problem('invalid', { more: { problems } })
  })
}
