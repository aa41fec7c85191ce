import type { Settings } from '../../functions/comments/environment.ts'
import { keyProblem } from '../../functions/comments/key-print.ts'
import { openAnyStore } from '../../functions/comments/open-any-store.ts'
import type { Store } from '../../functions/comments/store.ts'
import { fail, storeAway } from '../command.ts'
import { knownSecret } from './secret.ts'

/** The newsroom's store, its log under the newsroom's key; one sentence and the end where it is kept under another. */
export async function storeOrFail(settings: Settings): Promise<Store> {
  const secretKey = knownSecret(settings)
  const store = await openAnyStore(settings.store, secretKey).catch(storeAway)
  const problem = await keyProblem(store, secretKey).catch(storeAway)
  return problem === undefined ? store : fail(problem)
}
