import { openStore } from '../../functions/comments/platform/open-store.ts'
import type { StoreSetting } from '../../functions/comments/store/store-address.ts'
import { StoreUnavailable } from '../../functions/comments/store/store.ts'
import { type Finding, green, amber, red } from './finding.ts'

/** After three seconds a reader's letter would be refused. */
export async function checkReach(setting: StoreSetting, now: () => number): Promise<Finding> {
  const store = await openStore(setting)
  try {
    const began = now()
    await store.outbox(1)
    const took = now() - began
    return took < 500
      ? green('store', `Redis answers in ${took} ms.`)
      : amber(
          'store',
          `Redis answers in ${took} ms.`,
          'A letter takes two such trips: keep the function and the database in one region.',
        )
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    const todo = 'Check the address and the token or password, and that the database runs.'
    return red('store', `Redis does not answer (${error.message}).`, todo)
  } finally {
    await store.close()
  }
}
