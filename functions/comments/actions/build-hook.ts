import type { TakenBack } from '../store/duties-store.ts'
import type { Services } from './services.ts'

/** Milliseconds between two calls, so that what is taken back meanwhile goes with one edition. */
const lease = 10 * 60 * 1000

/** Milliseconds after which an edition that was asked for and never came is asked for again. */
const patience = 60 * 60 * 1000

/** Comments that the standing edition shows though they were taken back; none where pages are redrawn in place. */
export async function stillBaked(
  { store, edition, requestDeploy }: Services,
  limit: number,
): Promise<TakenBack> {
  return requestDeploy === undefined
    ? { total: 0, comments: [] }
    : store.takenBack(edition.manifest.revision, limit)
}

/**
 * Asks for one deploy for everything that was taken back and still stands in the edition; a call that fails is made again
 * at the next look at the desk. Never throws.
 */
export async function askForDeploy(services: Services): Promise<void> {
  const { store, requestDeploy, now, report } = services
  if (requestDeploy === undefined) return
  try {
    const [newest] = (await stillBaked(services, 1)).comments
    if (newest === undefined) return
    const mark = newest.revision
    const claimed = await store.claim({ duty: 'deploy', mark, now: now(), lease, renew: patience })
    if (!claimed) return
    await requestDeploy().catch(async (error: unknown) => {
      await store.release('deploy')
      throw error
    })
    await store.fulfil('deploy', mark)
  } catch (error) {
    report(`deploy not asked for: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}
