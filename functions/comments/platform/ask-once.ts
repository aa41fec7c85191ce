import { StoreUnavailable } from '../store/store.ts'

/** Asks until there is no problem, then never again; a store that is away is reported elsewhere. */
export function askOnce(ask: () => Promise<string | undefined>): () => Promise<string | undefined> {
  let well = false
  return async () => {
    if (well) return undefined
    try {
      const problem = await ask()
      well = problem === undefined
      return problem
    } catch (error) {
      if (error instanceof StoreUnavailable) return undefined
      throw error
    }
  }
}
