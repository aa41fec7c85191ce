import type { Claim } from '../store/jobs-store.ts'
import { afterResponse } from './after-response.ts'
import type { Client, Services } from './services.ts'
import { messageOf } from './failure.ts'

/** Milliseconds between two calls: one edition serves all that comes meanwhile. */
const lease = 10 * 60 * 1000

/** Milliseconds after which an edition that never came is asked for again. */
const renewAfter = 60 * 60 * 1000

/** The next job run repeats a failed call. Never throws. */
export async function requestDeployIfBaked(services: Services): Promise<void> {
  const { store, edition, requestDeploy, report } = services
  if (requestDeploy === undefined) return
  try {
    const [newest] = (await store.retracted(edition.manifest.revision, 1)).comments
    if (newest === undefined) return
    await askOnceForAll(services, requestDeploy, { job: 'deploy', mark: newest.revision })
  } catch (error) {
    report(`deploy not asked for: ${messageOf(error)}`)
  }
}

/**
 * What each request of an app owes its edition: nothing but a look at the clock until the edition's next moment has passed
 * (an hour of publication, an end), then after the answer one call for one more edition, whoever of all comes first.
 */
export function watchNextMoment(services: Services): (client: Client) => void {
  const { edition, requestDeploy, now } = services
  const moment = Date.parse(edition.manifest.next ?? '')
  if (requestDeploy === undefined || Number.isNaN(moment)) return () => undefined
  let again = moment
  return (client) => {
    if (client.preview || now() < again) return
    again = now() + lease
    afterResponse((bound) => requestEdition(bound, requestDeploy, moment), client, services)
  }
}

async function requestEdition(
  services: Services,
  requestDeploy: RequestDeploy,
  mark: number,
): Promise<void> {
  try {
    await askOnceForAll(services, requestDeploy, { job: 'edition', mark })
  } catch (error) {
    services.report(`edition not asked for: ${messageOf(error)}`)
  }
}

type RequestDeploy = NonNullable<Services['requestDeploy']>

/** Throws where it cannot; whoever comes next then tries again. */
async function askOnceForAll(
  { store, now }: Services,
  requestDeploy: RequestDeploy,
  { job, mark }: Pick<Claim, 'job' | 'mark'>,
): Promise<void> {
  if (!(await store.claim({ job, mark, now: now(), lease, renew: renewAfter }))) return
  await requestDeploy().catch(async (error: unknown) => {
    await store.release(job)
    throw error
  })
  await store.complete(job, mark)
}
