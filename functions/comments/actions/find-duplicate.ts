import type { KeepRequest } from '../store/store.ts'
import type { Services } from './services.ts'
import type { SubmitResult } from './submit.ts'

/** Milliseconds between tries to find a twin: two seconds in all. */
const twinWaits = [100, 200, 400, 600, 700]

/** The same form sent several times shares one captcha answer: the losers wait for the winner's comment. */
export async function findDuplicate(
  key: KeepRequest['key'],
  { store, wait, now }: Services,
): Promise<SubmitResult | undefined> {
  if (key === undefined) return undefined
  for (const pause of [0, ...twinWaits]) {
    if (pause > 0) await wait(pause)
    const found = await store.findKey(key, now())
    if (found?.outcome === 'same') return { outcome: 'kept', comment: found.comment }
    if (found?.outcome === 'different') return { outcome: 'changed' }
  }
  return undefined
}
