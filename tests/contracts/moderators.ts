import { expect } from 'vitest'
import { MODERATOR, START, hashOf, moment } from './samples.ts'
import type { Promises } from './store.ts'

const CODE = { hash: hashOf(1), moderator: MODERATOR, expires: START + 600_000 }
const OPENING = {
  code: CODE.hash,
  session: hashOf(2),
  now: START,
  idleSeconds: 60,
  lifeSeconds: 100,
}
const TOKEN = { hash: hashOf(7), id: 'token 1', moderator: MODERATOR, at: moment(0) }

export function moderatorPromises(promises: Promises): void {
  promises('a code opens one session and then nothing', async ({ store }) => {
    await store.addCode(CODE)
    expect(await store.openSession(OPENING)).toEqual({ moderator: MODERATOR })
    expect(await store.openSession({ ...OPENING, session: hashOf(3) })).toBeUndefined()
    expect(await store.findSession(hashOf(2), START)).toEqual({ moderator: MODERATOR })
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

  promises('a code past its time is refused, and used up', async ({ store }) => {
    await store.addCode(CODE)
    expect(await store.openSession({ ...OPENING, now: CODE.expires })).toBeUndefined()
    expect(await store.openSession(OPENING)).toBeUndefined()
    expect(await store.openSession({ ...OPENING, code: hashOf(9) })).toBeUndefined()
  })

  promises('a session ends when idle too long, and use keeps it alive', async ({ store }) => {
    await store.addCode(CODE)
    await store.openSession(OPENING)
    expect(await store.findSession(hashOf(2), START + 59_999)).toEqual({ moderator: MODERATOR })
    expect(await store.findSession(hashOf(2), START + 90_000)).toEqual({ moderator: MODERATOR })
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
    const first = { id: hashOf(11).slice(0, 12), opened: moment(0), seen: moment(0) }
    const second = { id: hashOf(12).slice(0, 12), opened: moment(0), seen: moment(5) }
    expect(await store.listSessions(MODERATOR, START)).toEqual([first, second])
    expect(await store.endSession('Minh', first.id)).toBe(false)
    expect(await store.endSession(MODERATOR, first.id)).toBe(true)
    expect(await store.endSession(MODERATOR, first.id)).toBe(false)
    expect(await store.endSession(MODERATOR, '')).toBe(false)
    expect(await store.listSessions(MODERATOR, START)).toEqual([second])
    expect(await store.findSession(hashOf(11), START)).toBeUndefined()
  })

  promises('a token names its moderator until it is revoked', async ({ store }) => {
    await store.addToken(TOKEN)
    await store.addToken({ ...TOKEN, hash: hashOf(8), id: 'token 2', moderator: 'Minh' })
    expect(await store.findToken(hashOf(8))).toEqual({ moderator: 'Minh' })
    const { hash: _hash, ...shown } = TOKEN
    expect(await store.listTokens()).toEqual([
      shown,
      { ...shown, id: 'token 2', moderator: 'Minh' },
    ])
    expect(await store.revokeToken('token 1')).toBe(true)
    expect(await store.revokeToken('token 1')).toBe(false)
    expect(await store.findToken(TOKEN.hash)).toBeUndefined()
    expect(await store.listTokens()).toHaveLength(1)
  })
}
