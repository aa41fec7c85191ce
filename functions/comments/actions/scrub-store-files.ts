import type { Services } from './services.ts'
import { messageOf } from './failure.ts'

/** Milliseconds before a failed try is repeated. */
const lease = 5 * 60 * 1000

/** The store remembers that this is due until it is done: the next job run repeats what failed. Never throws. */
export async function scrubStoreFiles(
  services: Pick<Services, 'store' | 'now' | 'report'>,
): Promise<void> {
  const { store, now, report } = services
  try {
    const { made, scrubbed } = await store.removals()
    if (made <= scrubbed) return
    if (!(await store.claim({ job: 'forget', mark: made, now: now(), lease }))) return
    if (!(await store.scrubFiles())) return report(stillThere)
    await store.complete('forget', made)
    await store.release('forget')
    // Whoever removed something meanwhile found the job claimed.
    await scrubStoreFiles(services)
  } catch (error) {
    report(`${stillThere} (${messageOf(error)})`)
  }
}

const stillThere =
  'what was erased may still be read in the files of the store; they are written anew at the next try'
