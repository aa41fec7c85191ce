import { afterResponse } from '../after-response.ts'
import { followUp } from '../decide.ts'
import { requestDeployIfBaked } from '../request-deploy.ts'
import type { Client, Services } from '../services.ts'
import type { ActionResult, Revision } from '../../store/store.ts'

/** An edition may still show what was replaced. */
export async function revise(
  revisions: readonly Revision[],
  client: Client,
  services: Services,
): Promise<readonly ActionResult[]> {
  const results = await services.store.revise(revisions)
  followUp(results, client, services)
  if (results.some(({ listed, state }) => listed && state === 'approved'))
    afterResponse(requestDeployIfBaked, client, services)
  return results
}

/** Whoever changed or erased it meanwhile was first. */
export async function reviseOne(
  revision: Revision,
  client: Client,
  services: Services,
): Promise<ActionResult> {
  const [result] = await revise([revision], client, services)
  if (result === undefined) throw new Error('a store answered nothing')
  return result
}
