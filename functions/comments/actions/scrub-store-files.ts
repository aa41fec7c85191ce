import type { Services } from './services.ts'

/** Milliseconds before a failed try is repeated. */
const lease = 5 * 60 * 1000

/** The store remembers that this is due until it is done: the next job run repeats what failed. Never throws. */
export async function scrubStoreFiles(
  services: Pick<Services, 'store' | 'now' | 'report'>,
): Promise<void> {
  const { store, now, report } = services
  try {
    const { made, forgotten } = await store.removals()
    if (made <= forgotten) return
    if (!(await store.claim({ duty: 'forget', mark: made, now: now(), lease }))) return
    if (!(await store.forget())) return report(stillThere)
    await store.fulfil('forget', made)
    await store.release('forget')
    // Whoever removed something meanwhile found the job claimed.
    await scrubStoreFiles(services)
  } catch (error) {
    report(`${stillThere} (${error instanceof Error ? error.message : 'unknown'})`)
  }
}

const stillThere =
  'what was erased may still be read in the files of the store; they are written anew at the next try'
