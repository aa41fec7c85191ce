import type { RetractedComments } from '../store/jobs-store.ts'
import type { Services } from './services.ts'
import { messageOf } from './failure.ts'

/** Milliseconds between two calls: one edition serves all that is retracted meanwhile. */
const lease = 10 * 60 * 1000

/** Milliseconds after which an edition that never came is asked for again. */
const renewAfter = 60 * 60 * 1000

/** None where pages are redrawn in place. */
export async function retractedButBaked(
  { store, edition, requestDeploy }: Services,
  limit: number,
): Promise<RetractedComments> {
  return requestDeploy === undefined
    ? { total: 0, comments: [] }
    : store.retracted(edition.manifest.revision, limit)
}

/** The next job run repeats a failed call. Never throws. */
export async function requestDeployIfBaked(services: Services): Promise<void> {
  const { store, requestDeploy, now, report } = services
  if (requestDeploy === undefined) return
  try {
    const [newest] = (await retractedButBaked(services, 1)).comments
    if (newest === undefined) return
    const mark = newest.revision
    const claimed = await store.claim({
      job: 'deploy',
      mark,
      now: now(),
      lease,
      renew: renewAfter,
    })
    if (!claimed) return
    await requestDeploy().catch(async (error: unknown) => {
      await store.release('deploy')
      throw error
    })
    await store.complete('deploy', mark)
  } catch (error) {
    report(`deploy not asked for: ${messageOf(error)}`)
  }
}
