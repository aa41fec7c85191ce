import type { StaffRefusal } from '../../../../_includes/models/people/staff.ts'
import { isJsonObject } from '../../store/json-shapes.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json } from '../shared/responses.ts'
import type { StaffHandler } from '../shared/route.ts'
import { readStaff } from './read-staff.ts'
import type { StaffChange } from './staff-changes.ts'

export const listStaff = signedInApi(async ({ services }, { session }) =>
  json({ people: await readStaff(services, session) }),
)

/** What it is about stands in the address of a DELETE, else in the body. */
export function changeByApi(change: StaffChange): StaffHandler {
  return signedInApi(async ({ request, url, params, services }, { name: by }) => {
    const body = request.method === 'DELETE' ? { json: {} } : await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const { json: sent } = body
    if (!isJsonObject(sent)) return problem('malformed')
    const ended = await change(
      (field) => params[field] ?? url.searchParams.get(field) ?? textOf(sent[field]),
      by,
      services,
    )
    if ('done' in ended) return new Response(null, { status: 204 })
    if ('given' in ended) {
      const { kind: _, ...given } = ended.given
      return json(given, 201)
    }
    return refusal(ended.refused)
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export const refusalStatuses = {
  missing: 404,
  'last-admin': 409,
  name: 422,
  role: 422,
  above: 422,
  'token-name': 422,
  days: 422,
} as const satisfies Record<StaffRefusal, number>

const messages = {
  name: ['name', 'is no name, or looks like somebody else’s'],
  role: ['role', 'is reporter, moderator, editor or admin'],
  above: ['role', 'is above that of the person'],
  'token-name': ['name', 'is 1 to 40 letters that say what it is for'],
  days: ['days', 'is a number from 1 to 365'],
} as const

function refusal(code: StaffRefusal): Response {
  if (code === 'missing') return problem('missing')
  if (code === 'last-admin') return problem('last_admin')
  const [field, message] = messages[code]
  return problem('invalid', { more: { problems: [{ field, code, message }] } })
}
