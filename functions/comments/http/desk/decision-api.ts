import { decide, refreshedListings } from '../../actions/decide.ts'
import { readErasures, erase } from '../../actions/erase.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json } from '../shared/responses.ts'
import { mayRestore } from '../../actions/objections/may-restore.ts'
import { limitErasures } from './limit-erasures.ts'
import { resultOf } from '../shared/action-results.ts'
import { readDecisions } from './read-decision.ts'
import { signedInApi } from './signed-in-api.ts'

export const decideMany = signedInApi(async ({ request, client, services }, { name }) => {
  const at = new Date(services.now()).toISOString()
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const decisions = readDecisions(body.json, name, at, services.site.newsroom)
  if (decisions === undefined) return problem('malformed')
  if (!(await mayRestore(decisions, name, services))) return problem('forbidden')
  const { results, refreshed } = await decide(decisions, client, services)
  return json({
    results: results.map(resultOf),
    refreshed,
  })
})

export const eraseMany = signedInApi(async ({ request, client, services }, who) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const at = new Date(services.now()).toISOString()
  const decisions = readErasures(body.json, who.name, at)
  if (decisions === undefined) return problem('malformed')
  const limited = await limitErasures(who, decisions, services)
  if ('refused' in limited) return problem(limited.refused)
  const results = await erase(limited.requests, client, services)
  return json({
    results: results.map(resultOf),
    refreshed: refreshedListings(results),
  })
})
