import { expect } from 'vitest'
import { MODERATOR, START, everyEntry, hashOf, moment } from './samples.ts'
import { BY, CODE, OPENING, TOKEN } from './accounts/credentials.ts'
import type { Promises } from './store.ts'

const signedIn = { moderator: MODERATOR, role: 'editor' }
const opened = { ...signedIn, session: OPENING.session }

export function moderatorPromises(promises: Promises): void {
  promises('a code opens one session and then nothing', async ({ store }) => {
    await store.addCode(CODE)
    expect(await store.openSession(OPENING)).toEqual(opened)
    expect(await store.openSession({ ...OPENING, session: hashOf(3) })).toBeUndefined()
    expect(await store.findSession(hashOf(2), START)).toMatchObject(signedIn)
    expect(await store.findSession(hashOf(3), START)).toBeUndefined()
  })

  promises('of 20 uses of one code at once one succeeds', async ({ store }) => {
    await store.addCode(CODE)
    const uses = Array.from({ length: 20 }, (_, number) =>
      store.openSession({ ...OPENING, session: hashOf(100 + number) }),
    )
    const opened = (await Promise.all(uses)).filter((moderator) => moderator !== undefined)
    expect(opened).toHaveLength(1)
  })

  promises(
    'a press that comes twice within half a minute gets the same session, and no later',
    async ({ store }) => {
      await store.addCode(CODE)
      const presses = Array.from({ length: 5 }, () => store.openSession(OPENING))
      expect(await Promise.all(presses)).toEqual(presses.map(() => opened))
      expect(await store.listSessions(MODERATOR, START)).toHaveLength(1)
      expect(await store.openSession({ ...OPENING, now: START + 29_999 })).toEqual(opened)
      expect(await store.openSession({ ...OPENING, now: START + 30_000 })).toBeUndefined()
    },
  )

  promises(
    'whoever has the session that a code opened may come by that code again, while it lasts',
    async ({ store }) => {
      await store.addCode(CODE)
      await store.openSession(OPENING)
      const back = { ...OPENING, session: hashOf(3), former: OPENING.session, now: START + 40_000 }
      expect(await store.openSession(back)).toEqual(opened)
      expect(await store.openSession({ ...back, former: hashOf(9) })).toBeUndefined()
      await store.endSession(MODERATOR, OPENING.session.slice(0, 12), moment(41))
      expect(await store.openSession(back)).toBeUndefined()
      expect(await store.openSession({ ...OPENING, now: START + 1000 })).toBeUndefined()
    },
  )

  promises('a new sign-in ends the session that the browser came with', async ({ store }) => {
    await store.addCode({ ...CODE, moderator: 'Minh' })
    await store.addCode({ ...CODE, hash: hashOf(4) })
    await store.openSession(OPENING)
    const next = { ...OPENING, code: hashOf(4), session: hashOf(3), former: hashOf(2) }
    expect(await store.openSession(next)).toEqual({ ...opened, session: hashOf(3) })
    expect(await store.findSession(hashOf(2), START)).toBeUndefined()
    expect(await store.openSession(next)).toMatchObject({ session: hashOf(3) })
    expect(await store.findSession(hashOf(3), START)).toMatchObject(signedIn)
  })

  promises('a code past its time is refused, and used up', async ({ store }) => {
    await store.addCode(CODE)
    expect(await store.openSession({ ...OPENING, now: CODE.expires })).toBeUndefined()
    expect(await store.openSession(OPENING)).toBeUndefined()
    expect(await store.openSession({ ...OPENING, code: hashOf(9) })).toBeUndefined()
  })

  promises('a session ends when idle too long, and use keeps it alive', async ({ store }) => {
    await store.addCode(CODE)
    await store.openSession(OPENING)
    expect(await store.findSession(hashOf(2), START + 59_999)).toMatchObject(signedIn)
    expect(await store.findSession(hashOf(2), START + 90_000)).toMatchObject(signedIn)
    expect(await store.findSession(hashOf(2), START + 100_000)).toBeUndefined()
  })

  promises('a session left idle does not come back', async ({ store }) => {
    await store.addCode(CODE)
    await store.openSession(OPENING)
    expect(await store.findSession(hashOf(2), START + 60_000)).toBeUndefined()
    expect(await store.listSessions(MODERATOR, START + 60_000)).toEqual([])
  })

  promises('a moderator sees their own sessions and can end one', async ({ store }) => {
    for (const number of [1, 2, 3]) {
      const [hash, moderator] = [hashOf(number), number === 3 ? 'Minh' : MODERATOR]
      await store.addCode({ ...CODE, hash, moderator })
      await store.openSession({ ...OPENING, code: hash, session: hashOf(number + 10) })
    }
    await store.findSession(hashOf(12), START + 5000)
    const { device } = OPENING
    const first = { id: hashOf(11).slice(0, 12), opened: moment(0), seen: moment(0), device }
    const second = { id: hashOf(12).slice(0, 12), opened: moment(0), seen: moment(5), device }
    expect(await store.listSessions(MODERATOR, START)).toEqual([first, second])
    expect(await store.endSession('Minh', first.id, moment(6))).toBe(false)
    expect(await store.endSession(MODERATOR, first.id, moment(6))).toBe(true)
    expect(await store.endSession(MODERATOR, first.id, moment(6))).toBe(false)
    expect(await store.endSession(MODERATOR, '', moment(6))).toBe(false)
    expect(await store.listSessions(MODERATOR, START)).toEqual([second])
    expect(await store.findSession(hashOf(11), START)).toBeUndefined()
  })

  promises(
    'an admin ends a session of somebody else, and the log says who did and whose it was',
    async ({ store }) => {
      await store.addCode(CODE)
      await store.openSession(OPENING)
      const id = OPENING.session.slice(0, 12)
      expect(await store.endSession('Minh', id, moment(6), 'Mai')).toBe(false)
      expect(await store.endSession(MODERATOR, id, moment(6), 'Mai')).toBe(true)
      expect(await store.findSession(OPENING.session, START)).toBeUndefined()
      const [last] = await everyEntry(store)
      const subject = `${MODERATOR}/${id}`
      expect(last).toMatchObject({ by: 'Mai', deed: 'end-session', subject, at: moment(6) })
    },
  )

  promises('a token names its moderator until it is revoked', async ({ store }) => {
    await store.addToken(TOKEN)
    await store.addToken({ ...TOKEN, hash: hashOf(8), id: 'token-2', moderator: 'Minh' })
    expect(await store.findToken(hashOf(8), START)).toEqual({
      moderator: 'Minh',
      role: 'editor',
      personRole: 'editor',
    })
    expect(await store.revokeToken('token-1', BY)).toBe(true)
    expect(await store.revokeToken('token-1', BY)).toBe(false)
    expect(await store.findToken(TOKEN.hash, START)).toBeUndefined()
    expect((await store.people(START)).map(({ tokens }) => tokens.length)).toEqual([0, 1])
  })

  promises('a token ends by itself, and says when it was last used', async ({ store }) => {
    await store.addToken(TOKEN)
    const { id, name, at } = TOKEN
    const shown = { id, name, role: 'editor', at, expires: moment(1e6), used: null }
    expect((await store.people(START))[0]?.tokens).toEqual([shown])
    await store.findToken(TOKEN.hash, START + 5000)
    const used = { ...shown, used: moment(5) }
    expect(await store.people(START)).toMatchObject([{ seen: moment(5), tokens: [used] }])
    expect(await store.findToken(TOKEN.hash, START + 1e9)).toBeUndefined()
  })

  promises(
    'whatever is given to come in with, used or taken leaves one line in the log',
    async ({ store }) => {
      await store.addCode(CODE)
      await store.openSession(OPENING)
      await store.openSession(OPENING)
      await store.findSession(OPENING.session, START)
      await store.endSession(MODERATOR, OPENING.session.slice(0, 12), moment(1))
      await store.addToken({ ...TOKEN, at: moment(2) })
      await store.findToken(TOKEN.hash, START)
      await store.revokeToken(TOKEN.id, { at: moment(3), by: 'operator' })
      const rows = (await everyEntry(store)).map(({ by, deed, subject }) => [by, deed, subject])
      const session = OPENING.session.slice(0, 12)
      expect(rows).toEqual([
        ['operator', 'revoke', `${MODERATOR}/token-1`],
        ['operator', 'token', `${MODERATOR}/token-1`],
        [MODERATOR, 'sign-out', session],
        [MODERATOR, 'sign-in', session],
        ['operator', 'invite', `${MODERATOR}/editor`],
      ])
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('strangers at the door leave one line an hour, however many come', async ({ store }) => {
    await store.addCode(CODE)
    await store.openSession(OPENING)
    for (const now of [START + 60_000, START + 120_000])
      await store.openSession({ ...OPENING, session: hashOf(3), now })
    for (let minute = 0; minute <= 120; minute += 1) {
      const now = START + minute * 60_000
      for (const code of [hashOf(50 + minute), hashOf(51 + minute)])
        await store.openSession({ ...OPENING, code, session: hashOf(3), now })
    }
    const refused = (await everyEntry(store)).filter(({ deed }) => deed === 'refuse')
    expect(refused.map(({ by, subject }) => `${by} ${subject}`).toSorted()).toEqual([
      'stranger -',
      'stranger -',
      'stranger -',
      `stranger ${MODERATOR}`,
    ])
  })
}
