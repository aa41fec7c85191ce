import ours from '../../../package.json' with { type: 'json' }
import { json } from './shared/responses.ts'
import type { RequestContext } from './shared/route.ts'
import { StoreUnavailable, type Store } from '../store/store.ts'

/** Counting stops here. */
const maxWaiting = 100

/** 503 while the store is away; why, stays in the log. `oldest`: the revision that has waited longest. */
export async function showHealth({ services }: RequestContext): Promise<Response> {
  const { edition, now, store } = services
  const began = now()
  const waiting = await waitingIn(store)
  const { at, revision } = edition.manifest
  const health = {
    store: waiting === undefined ? 'away' : 'ok',
    milliseconds: now() - began,
    outbox: waiting && { waiting: waiting.length, oldest: waiting[0]?.revision ?? null },
    edition: { at, ageSeconds: Math.floor((began - Date.parse(at)) / 1000), revision },
    version: ours.version,
  }
  return waiting === undefined ? json(health, 503, { 'Retry-After': '30' }) : json(health)
}

async function waitingIn(store: Store): Promise<Awaited<ReturnType<Store['outbox']>> | undefined> {
  try {
    return await store.outbox(maxWaiting)
  } catch (error) {
    if (error instanceof StoreUnavailable) return undefined
    throw error
  }
}
