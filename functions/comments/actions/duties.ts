import { askForDeploy } from './build-hook.ts'
import { drain } from './decide.ts'
import { forgetRemoved } from './forgetting.ts'
import type { Services } from './services.ts'
import { sweepBatches } from './sweep.ts'
import { tellOfNew } from './notice.ts'

/** Milliseconds a sweep has for itself, and how often one is made: functions have no clock that wakes them. */
const sweepLease = 10 * 60 * 1000
const day = 24 * 60 * 60 * 1000

/** Batches of one sweep after a look at the desk; a longer one goes on at a later look. */
const batches = 10

/** What a look at the desk sees to after its answer: whatever is owed and was not done. Never throws. */
export async function seeToDuties(services: Services): Promise<void> {
  const sweeping = sweepDaily(services).then(() => forgetRemoved(services))
  await Promise.all([askForDeploy(services), tellOfNew(services), sweeping])
}

/** The same, and listings that still wait: for whoever does not refresh them before it answers, as the desk's page does. */
export async function seeToEverything(services: Services): Promise<void> {
  await drain(services)
  await seeToDuties(services)
}

async function sweepDaily(services: Services): Promise<void> {
  const { store, now, edition, report } = services
  const mark = Math.floor(now() / day)
  try {
    if (!(await store.claim({ duty: 'sweep', mark, now: now(), lease: sweepLease }))) return
    await store.forgetTakenBack(edition.manifest.revision)
    const { more } = await sweepBatches(services, batches)
    if (more) await store.release('sweep')
    else await store.fulfil('sweep', mark)
  } catch (error) {
    report(`sweep failed: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}
