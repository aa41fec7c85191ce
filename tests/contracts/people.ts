import { expect } from 'vitest'
import { CODE, OPENING, TOKEN } from './accounts/credentials.ts'
import { MODERATOR, START, everyEntry, hashOf, moment } from './samples.ts'
import type { Promises } from './store.ts'
import type { Store } from '../../functions/comments/store/store.ts'

const ORDER = { at: moment(9), by: 'operator' }

function removal(...removed: readonly string[]) {
  return { outcome: 'done', removed }
}

/** A session, an unused link and a token; hashes from `base` on. */
async function letIn(store: Store, moderator: string, base: number): Promise<void> {
  for (const number of [0, 1])
    await store.addCode({ ...CODE, hash: hashOf(base + number), moderator })
  await store.openSession({ ...OPENING, code: hashOf(base), session: hashOf(base + 2) })
  const token = { hash: hashOf(base + 3), id: `token-${base}` }
  await store.addToken({ ...TOKEN, ...token, moderator })
}

/** Which of the session, the token and the unused link still let in. */
async function waysIn(store: Store, base: number): Promise<readonly boolean[]> {
  const ways = [
    await store.findSession(hashOf(base + 2), START),
    await store.findToken(hashOf(base + 3), START),
    await store.openSession({ ...OPENING, code: hashOf(base + 1), session: hashOf(base + 4) }),
    await store.openSession({ ...OPENING, code: hashOf(base), session: hashOf(base + 2) }),
  ]
  return ways.map((way) => way !== undefined)
}

export function peoplePromises(promises: Promises): void {
  promises(
    'whoever is removed is out at once, by every way in, and nobody else is',
    async ({ store }) => {
      await letIn(store, 'Lan', 20)
      await letIn(store, 'Lân', 40)
      expect(await store.removePeople({ ...ORDER, name: '' })).toEqual(removal())
      expect(await store.removePeople({ ...ORDER, name: 'Lan' })).toEqual(removal('Lan'))
      expect(await waysIn(store, 20)).toEqual([false, false, false, false])
      expect(await waysIn(store, 40)).toEqual([true, true, true, true])
      expect(await store.removePeople({ ...ORDER, name: 'Lan' })).toEqual(removal())
      const lines = (await everyEntry(store)).filter(({ deed }) => deed === 'remove')
      expect(lines).toMatchObject([{ ...ORDER, subject: 'Lan' }])
    },
  )

  promises('everybody can be removed in one step, each with a line', async ({ store }) => {
    for (const [index, name] of ['An', 'Lan', 'Minh'].entries())
      await letIn(store, name, 20 * (index + 1))
    await store.removePeople({ ...ORDER, name: 'An' })
    expect(await store.removePeople(ORDER)).toEqual(removal('Lan', 'Minh'))
    for (const base of [20, 40, 60])
      expect(await waysIn(store, base)).toEqual([false, false, false, false])
    expect(await store.removePeople(ORDER)).toEqual(removal())
    const lines = (await everyEntry(store)).filter(({ deed }) => deed === 'remove')
    expect(lines.map(({ subject }) => subject).toSorted()).toEqual(['An', 'Lan', 'Minh'])
  })

  promises('a removal that races sign-ins wins', async ({ store, another = () => store }) => {
    const other = another()
    for (let round = 0; round < 10; round += 1) {
      const base = 100 * (round + 1)
      await letIn(store, MODERATOR, base)
      const racing = [
        other.openSession({ ...OPENING, code: hashOf(base + 1), session: hashOf(base + 4) }),
        store.removePeople({ ...ORDER, name: MODERATOR }),
        other.openSession({ ...OPENING, code: hashOf(base), session: hashOf(base + 2) }),
      ]
      await Promise.all(racing)
      expect(await waysIn(store, base)).toEqual([false, false, false, false])
      expect(await store.findSession(hashOf(base + 4), START)).toBeUndefined()
    }
    if (other !== store) await other.close()
  })

  promises(
    'people are listed with their last look and every way in, and those removed are still known',
    async ({ store }) => {
      await letIn(store, 'Lan', 20)
      await store.findSession(hashOf(22), START + 5000)
      await store.addCode({ ...CODE, hash: hashOf(99), moderator: 'An' })
      const { device } = OPENING
      const id = hashOf(22).slice(0, 12)
      const session = { id, opened: moment(0), seen: moment(5), device }
      const token = {
        id: 'token-20',
        name: TOKEN.name,
        role: 'editor',
        at: moment(0),
        expires: moment(1e6),
        used: null,
      }
      const known = { role: 'editor', since: moment(0) }
      const an = {
        ...known,
        name: 'An',
        seen: null,
        sessions: [],
        links: [moment(600)],
        tokens: [],
      }
      expect(await store.people(START + 5000)).toEqual([
        { ...an, removed: false },
        {
          ...known,
          name: 'Lan',
          removed: false,
          seen: moment(5),
          sessions: [session],
          links: [moment(600)],
          tokens: [token],
        },
      ])
      await store.removePeople({ ...ORDER, name: 'An' })
      const [gone] = await store.people(START)
      expect(gone).toEqual({ ...an, links: [], removed: true })
      const again = { ...TOKEN, moderator: 'An' }
      expect(await store.addToken({ ...again, newcomer: false })).toBe(false)
      expect((await store.people(START))[0]).toMatchObject({ removed: true, tokens: [] })
      expect(await store.addToken(again)).toBe(true)
      expect((await store.people(START))[0]?.removed).toBe(false)
    },
  )
}
