import { listingsOf } from '../domain/affected.ts'
import { requestDeployIfBaked } from './request-deploy.ts'
import { scrubStoreFiles } from './scrub-store-files.ts'
import { afterResponse } from './after-response.ts'
import type { Client, Services } from './services.ts'
import type { Order, Settled } from '../store/store.ts'

export interface DecideResult {
  readonly settled: readonly Settled[]
  readonly refreshed: readonly string[]
}

/** Up to a hundred comments, each on its own: a conflict spoils no other. */
export async function decide(
  orders: readonly Order[],
  client: Client,
  services: Services,
): Promise<DecideResult> {
  const settled = await services.store.decide(orders)
  followUp(settled, client, services)
  return { settled, refreshed: refreshedListings(settled) }
}

/** After the answer: listings are refreshed, retracted comments leave the edition, erased ones the store's files. */
export function followUp(settled: readonly Settled[], client: Client, services: Services): void {
  client.waitUntil(drainOutbox(services))
  if (settled.some(({ listed, state }) => listed && state !== 'approved'))
    afterResponse(requestDeployIfBaked, client, services)
  if (settled.some(({ outcome, state }) => outcome !== 'missing' && state === null))
    afterResponse(scrubStoreFiles, client, services)
}

/** What fails stays in the outbox for the next try. */
export async function drainOutbox({ store, refresh, report }: Services): Promise<void> {
  try {
    const waiting = await store.outbox(500)
    if (waiting.length === 0) return
    await refresh(waiting.map(({ article }) => article))
    await store.refreshed(waiting)
  } catch (error) {
    report(`refresh failed: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}

export function refreshedListings(settled: readonly Settled[]): readonly string[] {
  const articles = settled.flatMap(({ listed, article }) =>
    listed && article !== null ? [article] : [],
  )
  return listingsOf(articles)
}
