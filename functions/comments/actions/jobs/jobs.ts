import { requestDeployIfBaked } from '../request-deploy.ts'
import { drainOutbox } from '../decide.ts'
import { scrubStoreFiles } from '../scrub-store-files.ts'
import type { Services } from '../services.ts'
import { sweepBatches } from '../sweep.ts'
import { notifyOfDue } from '../cases/case-notices.ts'
import { notifyOfPending } from '../notify.ts'
import { messageOf } from '../failure.ts'

/** Milliseconds. */
const sweepLease = 10 * 60 * 1000
const day = 24 * 60 * 60 * 1000

/** In one run; a later one goes on. */
const maxBatches = 10

/** After each visit to the desk, as functions have no timer. Never throws. */
export async function runJobs(services: Services): Promise<void> {
  const sweeping = sweepDaily(services).then(() => scrubStoreFiles(services))
  await Promise.all([
    requestDeployIfBaked(services),
    notifyOfPending(services),
    notifyOfDue(services),
    sweeping,
  ])
}

export async function runJobsAndRefresh(services: Services): Promise<void> {
  await drainOutbox(services)
  await runJobs(services)
}

async function sweepDaily(services: Services): Promise<void> {
  const { store, now, edition, report } = services
  const mark = Math.floor(now() / day)
  try {
    if (!(await store.claim({ job: 'sweep', mark, now: now(), lease: sweepLease }))) return
    await store.clearRetracted(edition.manifest.revision)
    const { more } = await sweepBatches(services, maxBatches)
    if (more) await store.release('sweep')
    else await store.complete('sweep', mark)
  } catch (error) {
    report(`sweep failed: ${messageOf(error)}`)
  }
}
