import { listingsOf } from '../domain/affected.ts'
import { askForDeploy } from './build-hook.ts'
import { forgetRemoved } from './forgetting.ts'
import { later } from './later.ts'
import type { Client, Services } from './services.ts'
import type { Order, Settled } from '../store/store.ts'

export interface Decided {
  readonly settled: readonly Settled[]
  /** Names of the listings that are being refreshed. */
  readonly refreshed: readonly string[]
}

/** Settles up to a hundred comments, each alone: one conflict spoils no other. The listings follow after the answer. */
export async function decide(
  orders: readonly Order[],
  client: Client,
  services: Services,
): Promise<Decided> {
  const settled = await services.store.decide(orders)
  followUp(settled, client, services)
  return { settled, refreshed: refreshedBy(settled) }
}

/** After the answer: readers get the present listings, what was taken back leaves the edition, and what was erased the disk. */
export function followUp(settled: readonly Settled[], client: Client, services: Services): void {
  client.later(drain(services))
  if (settled.some(({ listed, state }) => listed && state !== 'approved'))
    later(askForDeploy, client, services)
  if (settled.some(({ outcome, state }) => outcome !== 'missing' && state === null))
    later(forgetRemoved, client, services)
}

/** Refreshes every listing that still waits; a failure is reported and stays in the outbox for the next try. */
export async function drain({ store, refresh, report }: Services): Promise<void> {
  try {
    const waiting = await store.outbox(500)
    if (waiting.length === 0) return
    await refresh(waiting.map(({ article }) => article))
    await store.refreshed(waiting)
  } catch (error) {
    report(`refresh failed: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}

export function refreshedBy(settled: readonly Settled[]): readonly string[] {
  const articles = settled.flatMap(({ listed, article }) =>
    listed && article !== null ? [article] : [],
  )
  return listingsOf(articles)
}
