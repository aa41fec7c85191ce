import type { Services } from './services.ts'

/** Milliseconds after which a try that failed is made again; a store busy elsewhere is not asked at every look. */
const lease = 5 * 60 * 1000

/**
 * Sees that what was erased, withdrawn or swept leaves the store's files too. The store remembers that it is owed until it
 * was done, so whoever looks at the desk next tries again what failed. Never throws.
 */
export async function forgetRemoved(
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
    // Whoever removed something meanwhile found the duty taken.
    await forgetRemoved(services)
  } catch (error) {
    report(`${stillThere} (${error instanceof Error ? error.message : 'unknown'})`)
  }
}

const stillThere =
  'what was erased may still be read in the files of the store; they are written anew at the next try'
