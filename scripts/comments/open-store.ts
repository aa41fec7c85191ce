import type { Settings } from '../../functions/comments/platform/settings.ts'
import { keyProblem } from '../../functions/comments/store/key-fingerprint.ts'
import { openStore } from '../../functions/comments/platform/open-store.ts'
import type { Store } from '../../functions/comments/store/store.ts'
import { fail, failOnUnavailableStore } from '../terminal/exit.ts'
import { findSecretKey } from '../../functions/comments/platform/secret-key.ts'

/** Ends the command where the store is kept under another key. */
export async function storeOrFail(settings: Settings): Promise<Store> {
  const { store, problem } = await openOwn(settings)
  return problem === undefined ? store : fail(problem)
}

/** Also where the key is missing or another one; the log then says that this was done without the key. */
export async function storeWithoutKey(settings: Settings): Promise<Store> {
  const { store, problem } = await openOwn(settings)
  if (problem === undefined) return store
  await store.close()
  return openStore(settings.store).catch(failOnUnavailableStore)
}

async function openOwn(settings: Settings) {
  const secretKey = findSecretKey(settings)
  const store = await openStore(settings.store, secretKey).catch(failOnUnavailableStore)
  return { store, problem: await keyProblem(store, secretKey).catch(failOnUnavailableStore) }
}
