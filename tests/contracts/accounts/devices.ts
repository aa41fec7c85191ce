import { expect } from 'vitest'
import type { Store } from '../../../functions/comments/store/store.ts'
import { MODERATOR, START, exportAll, everyEntry, hashOf, moment } from '../samples.ts'
import type { Promises } from '../store.ts'
import { CODE, OPENING } from './credentials.ts'
import { use, withPasskey } from './passkeys.ts'

async function devicesOf(store: Store): Promise<ReadonlySet<string | null>> {
  const sessions = await store.listSessions(MODERATOR, START)
  const [person] = await store.people(START)
  expect(person?.sessions).toEqual(sessions)
  return new Set(sessions.map(({ device }) => device))
}

export function devicePromises(promises: Promises): void {
  promises(
    'a session says from what device it was opened, by link or passkey, as long as it lasts',
    async ({ store }) => {
      await withPasskey(store)
      await store.addCode({ ...CODE, hash: hashOf(3) })
      const unknown = { code: hashOf(3), session: hashOf(4), device: null }
      await store.openSession({ ...OPENING, ...unknown })
      // The same press again, by whatever: the session is the first one’s.
      await store.openSession({ ...OPENING, device: 'Edge trên Windows' })
      const byPasskey = { session: hashOf(5), former: hashOf(4), device: 'Safari trên iPhone' }
      expect(await devicesOf(store)).toEqual(new Set(['Chrome trên Android', null]))
      await store.openSessionByPasskey({ ...OPENING, ...use(80), ...byPasskey, now: START })
      expect(await devicesOf(store)).toEqual(new Set(['Chrome trên Android', 'Safari trên iPhone']))
      await store.endSession(MODERATOR, OPENING.session.slice(0, 12), moment(9))
      expect(await devicesOf(store)).toEqual(new Set(['Safari trên iPhone']))
      await store.removePeople({ name: MODERATOR, at: moment(9), by: 'operator' })
      expect(await devicesOf(store)).toEqual(new Set())
      const kept = JSON.stringify([await everyEntry(store), await exportAll(store)])
      expect(kept).not.toContain('trên')
    },
  )
}
