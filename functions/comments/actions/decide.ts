import { listingNamesOf } from '../domain/cache-tags.ts'
import { requestDeployIfBaked } from './request-deploy.ts'
import { scrubStoreFiles } from './scrub-store-files.ts'
import { afterResponse } from './after-response.ts'
import type { Client, Services } from './services.ts'
import type { WaitingListing } from '../store/listing-store.ts'
import type { DecisionRequest, ActionResult } from '../store/store.ts'
import { messageOf } from './failure.ts'

export interface DecideResult {
  readonly results: readonly ActionResult[]
  readonly refreshed: readonly string[]
}

/** Up to a hundred comments, each on its own: a conflict spoils no other. */
export async function decide(
  requests: readonly DecisionRequest[],
  client: Client,
  services: Services,
): Promise<DecideResult> {
  const results = await services.store.decide(requests)
  followUp(results, client, services)
  return { results, refreshed: refreshedListings(results) }
}

/** After the answer: listings are refreshed, retracted comments leave the edition, erased ones the store's files. */
export function followUp(
  results: readonly ActionResult[],
  client: Client,
  services: Services,
): void {
  client.waitUntil(drainOutbox(services))
  if (results.some(({ listed, state }) => listed && state !== 'approved'))
    afterResponse(requestDeployIfBaked, client, services)
  if (results.some(({ outcome, state }) => outcome !== 'missing' && state === null))
    afterResponse(scrubStoreFiles, client, services)
}

/** What fails stays in the outbox for the next try; answers how many do. `known`: what waits. */
export async function drainOutbox(
  { store, refresh, report }: Services,
  known?: readonly WaitingListing[],
): Promise<number> {
  let waiting = known ?? []
  try {
    waiting = known ?? (await store.outbox(500))
    if (waiting.length === 0) return 0
    await refresh(waiting.map(({ article }) => article))
    await store.refreshed(waiting)
    return 0
  } catch (error) {
    report(`refresh failed: ${messageOf(error)}`)
    return waiting.length
  }
}

export function refreshedListings(
  results: readonly Pick<ActionResult, 'article' | 'listed' | 'answers'>[],
): readonly string[] {
  const articles = results.flatMap(({ listed, article }) =>
    listed && article !== null ? [article] : [],
  )
  const answers = results.some((result) => result.answers) ? ['answers'] : []
  return [...listingNamesOf(articles), ...answers]
}
