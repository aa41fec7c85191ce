import { filterNames } from '../../../../../_includes/models/desk/desk-filter.ts'
import { selectComments } from '../../../actions/desk/select-comments.ts'
import { settleSelection } from '../../../actions/desk/settle-selection.ts'
import { isJsonObject } from '../../../store/json-shapes.ts'
import { problem } from '../../shared/problem.ts'
import { bodyRefusals } from '../../shared/refusals.ts'
import { readJson } from '../../shared/request-body.ts'
import { json } from '../../shared/responses.ts'
import { shownTo } from '../list-reported.ts'
import { readQueueFilter } from '../read-filter.ts'
import { readSettling } from './read-selection.ts'
import { signedInApi } from '../signed-in-api.ts'

const names = new Set<string>(['state', ...filterNames])

/** `{ filter }`: as the list's address has it. */
export const makeSelection = signedInApi(async ({ request, services }, { name, role }) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const given = isJsonObject(body.json) ? body.json['filter'] : undefined
  const query = isJsonObject(given) ? queryOf(given) : undefined
  const filter = query && (await readQueueFilter(query, services))
  if (filter === undefined) return problem('malformed')
  const { sample, ...selected } = await selectComments(filter, name, services)
  return json({ ...selected, sample: sample.map((each) => shownTo(role, each)) }, 201)
})

/** A part that is none must not widen it. */
function queryOf(given: Readonly<Record<string, unknown>>): URLSearchParams | undefined {
  const parts = Object.entries(given).map(([name, text]): [string, string] | undefined =>
    names.has(name) && typeof text === 'string' ? [name, text] : undefined,
  )
  const known = parts.filter((part) => part !== undefined)
  return known.length < parts.length ? undefined : new URLSearchParams(known)
}

/** `{ request, verdict | erase, reason, count }` → `{ done, conflicts, left }`; again until none is left. */
export const settleSelected = signedInApi(async ({ request, params, client, services }, who) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  if (!isJsonObject(body.json)) return problem('malformed')
  const settle = readSettling(body.json, who, services)
  if (settle === undefined) return problem('malformed')
  if (settle === 'unseen') return refuse('verdict', 'approve', 'must be read one by one first')
  if (settle === 'reason') return refuse('reason', 'required', 'must not be empty')
  const order = { id: params['id'] ?? '', by: who.name, count: body.json['count'] }
  const settled = await settleSelection(order, settle, client, services)
  if (settled.outcome === 'missing') return problem('missing')
  if (settled.outcome === 'changed') return refuse('count', 'changed', `is ${settled.count}`)
  if (settled.outcome === 'refused') return problem(settled.refused)
  const { done, conflicts, left } = settled
  return json({ done, conflicts, left })
})

function refuse(field: string, code: string, message: string): Response {
  return problem('invalid', { more: { problems: [{ field, code, message }] } })
}
