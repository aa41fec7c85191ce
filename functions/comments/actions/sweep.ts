import type { SweepResult } from '../store/jobs-store.ts'
import type { Services } from './services.ts'

const batch = 100

/** Throws `StoreUnavailable`; what was removed before stays removed. */
export async function sweepAll(services: Pick<Services, 'store' | 'now'>): Promise<SweepResult> {
  return sweepBatches(services, Number.POSITIVE_INFINITY)
}

export async function sweepBatches(
  { store, now }: Pick<Services, 'store' | 'now'>,
  most: number,
): Promise<SweepResult> {
  let swept: SweepResult = { phones: 0, texts: 0, rejected: 0, expired: 0, more: true }
  for (let done = 0; done < most && swept.more; done += 1)
    swept = sum(swept, await store.sweep({ now: now(), limit: batch }))
  return swept
}

function sum(one: SweepResult, next: SweepResult): SweepResult {
  return {
    phones: one.phones + next.phones,
    texts: one.texts + next.texts,
    rejected: one.rejected + next.rejected,
    expired: one.expired + next.expired,
    more: next.more,
  }
}
