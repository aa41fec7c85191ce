import { RepositoryAway, RepositoryClosed } from '../../repositories/repository.ts'

export type Away =
  /** Nothing was committed. */
  { readonly outcome: 'away' } | { readonly outcome: 'read-only'; readonly reason: string }

/** A repository that does not answer is one more ending, after which every typed word is still there. */
export function orAway<Outcome>(action: Promise<Outcome>): Promise<Outcome | Away> {
  return action.catch((error: unknown): Away => {
    if (error instanceof RepositoryAway) return { outcome: 'away' }
    if (error instanceof RepositoryClosed) return { outcome: 'read-only', reason: error.message }
    throw error
  })
}

/** Where something can do without it: what is asked next says why. */
export function orNothing<Thing>(action: Promise<Thing>): Promise<Thing | undefined> {
  return action.catch((error: unknown) => {
    if (error instanceof RepositoryAway || error instanceof RepositoryClosed) return undefined
    throw error
  })
}
