import { expect } from 'vitest'
import { CODE, OPENING } from './credentials.ts'
import { MODERATOR, START, everyEntry, hashOf, moment } from '../samples.ts'
import type { Promises } from '../store.ts'
import type { Store } from '../../../functions/comments/store/store.ts'

const SESSION = OPENING.session
const PASSKEY = {
  id: hashOf(60),
  credential: 'abc-_1',
  moderator: MODERATOR,
  publicKey: '{"kty":"EC"}',
  counter: 0,
  host: 'ban-tin.example',
  at: moment(1),
}

const ceremony = (number: number) => ({ hash: hashOf(number), expires: START + 300_000 })
export const use = (number: number, counter = 1) => ({
  ceremony: ceremony(number),
  passkey: PASSKEY.id,
  counter,
  now: START + 5000,
})

/** Made at `ban-tin.example`. */
export async function withPasskey(store: Store): Promise<void> {
  await store.addCode(CODE)
  await store.openSession(OPENING)
  const order = { ...PASSKEY, ceremony: ceremony(70), session: SESSION }
  expect(await store.addPasskey(order)).toBe(true)
}

async function confirmedAt(store: Store, session = SESSION): Promise<number | null | undefined> {
  return (await store.findSession(session, START + 5000))?.confirmed
}

export function passkeyPromises(promises: Promises): void {
  promises(
    'a passkey is made in a session of its person, which it confirms, and once',
    async ({ store }) => {
      await withPasskey(store)
      expect(await store.findPasskey(PASSKEY.id)).toEqual({
        ...PASSKEY,
        used: null,
        role: 'editor',
      })
      expect(await store.findSession(SESSION, START + 2000)).toEqual({
        moderator: MODERATOR,
        role: 'editor',
        opened: START,
        confirmed: START + 1000,
        hosts: [PASSKEY.host],
      })
      const another = { ...PASSKEY, id: hashOf(61), session: SESSION }
      for (const order of [
        { ...another, ceremony: ceremony(70) },
        { ...another, ceremony: { ...ceremony(71), expires: START } },
        { ...another, ceremony: ceremony(72), session: hashOf(99) },
        { ...another, ceremony: ceremony(73), moderator: 'Minh' },
        { ...PASSKEY, ceremony: ceremony(74), session: SESSION },
      ])
        expect(await store.addPasskey(order)).toBe(false)
      expect(await store.passkeysOf(MODERATOR)).toEqual([{ ...PASSKEY, used: null }])
    },
  )

  promises(
    'a passkey opens a session that is confirmed, in the former one’s place; each answer once',
    async ({ store }) => {
      await withPasskey(store)
      const opening = { ...OPENING, ...use(80), session: hashOf(3), former: SESSION }
      const opened = { moderator: MODERATOR, role: 'editor', session: hashOf(3) }
      expect(await store.openSessionByPasskey(opening)).toEqual(opened)
      expect(await confirmedAt(store, hashOf(3))).toBe(START + 5000)
      expect(await store.findSession(SESSION, START + 5000)).toBeUndefined()
      expect(await store.openSessionByPasskey({ ...opening, session: hashOf(4) })).toBeUndefined()
      const unknown = { ...opening, ...use(81), passkey: hashOf(9), session: hashOf(4) }
      expect(await store.openSessionByPasskey(unknown)).toBeUndefined()
      const [kept] = await store.passkeysOf(MODERATOR)
      expect(kept).toMatchObject({ counter: 1, used: moment(5) })
    },
  )

  promises(
    'a session is confirmed by its own person’s passkeys alone, each answer once',
    async ({ store }) => {
      await withPasskey(store)
      await store.addCode({ ...CODE, hash: hashOf(4), moderator: 'Minh' })
      await store.openSession({ ...OPENING, code: hashOf(4), session: hashOf(5) })
      expect(await store.confirmSession({ ...use(80), session: hashOf(5) })).toBe(false)
      expect(await confirmedAt(store, hashOf(5))).toBeNull()
      expect(await store.confirmSession({ ...use(81), session: SESSION })).toBe(true)
      expect(await confirmedAt(store)).toBe(START + 5000)
      expect(await store.confirmSession({ ...use(81), session: SESSION })).toBe(false)
    },
  )

  promises('a passkey goes when it is removed, or its person is', async ({ store }) => {
    await withPasskey(store)
    const order = { moderator: MODERATOR, id: PASSKEY.id, at: moment(6), by: MODERATOR }
    expect(await store.removePasskey({ ...order, moderator: 'Minh' })).toBe(false)
    expect(await store.removePasskey(order)).toBe(true)
    expect(await store.removePasskey(order)).toBe(false)
    const again = { ...PASSKEY, ceremony: ceremony(75), session: SESSION, at: moment(7) }
    expect(await store.addPasskey(again)).toBe(true)
    await store.removePeople({ at: moment(8), by: 'operator', name: MODERATOR })
    expect(await store.findPasskey(PASSKEY.id)).toBeUndefined()
    expect(await store.passkeysOf(MODERATOR)).toEqual([])
    const opening = { ...OPENING, ...use(80), session: hashOf(3) }
    expect(await store.openSessionByPasskey(opening)).toBeUndefined()
    const rows = (await everyEntry(store)).map(({ deed, subject }) => `${deed} ${subject}`)
    const subject = `${MODERATOR}/${PASSKEY.id.slice(0, 12)}`
    const deeds = ['passkey', 'remove-passkey', 'passkey'].map((deed) => `${deed} ${subject}`)
    expect(rows.slice(1, 4)).toEqual(deeds)
    expect(await store.reconcile()).toEqual([])
  })
}
