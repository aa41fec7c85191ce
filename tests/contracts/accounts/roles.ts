import { expect } from 'vitest'
import { CODE, OPENING, TOKEN } from './credentials.ts'
import { START, everyEntry, hashOf, moment } from '../samples.ts'
import type { Promises } from '../store.ts'
import { roles, type Role } from '../../../_includes/models/roles.ts'
import type { Store } from '../../../functions/comments/store/store.ts'

const ORDER = { at: moment(9), by: 'operator' }

async function letIn(store: Store, moderator: string, role: Role, base: number): Promise<void> {
  await store.addCode({ ...CODE, hash: hashOf(base), moderator, role })
  await store.openSession({ ...OPENING, code: hashOf(base), session: hashOf(base + 1) })
}

async function roleBySession(store: Store, base: number): Promise<Role | undefined> {
  return (await store.findSession(hashOf(base + 1), START))?.role
}

export function rolePromises(promises: Promises): void {
  promises(
    'a newcomer has the role of the first link, and no later link changes it',
    async ({ store }) => {
      for (const [index, role] of roles.entries()) {
        const base = 10 * (index + 1)
        await letIn(store, `P${index}`, role, base)
        await store.addCode({
          ...CODE,
          hash: hashOf(base + 2),
          moderator: `P${index}`,
          role: 'admin',
        })
        expect(await roleBySession(store, base)).toBe(role)
      }
      expect((await store.people(START)).map((person) => person.role)).toEqual(roles)
    },
  )

  promises('a new role holds in open sessions at once, and leaves a line', async ({ store }) => {
    await letIn(store, 'Lan', 'reporter', 10)
    const change = { ...ORDER, name: 'Lan', role: 'editor' } as const
    expect(await store.changeRole(change)).toEqual({ outcome: 'done' })
    expect(await store.changeRole(change)).toEqual({ outcome: 'same' })
    expect(await store.changeRole({ ...change, name: 'Ai' })).toEqual({ outcome: 'missing' })
    expect(await roleBySession(store, 10)).toBe('editor')
    const lines = (await everyEntry(store)).filter(({ deed }) => deed === 'role')
    expect(lines).toMatchObject([{ ...ORDER, subject: 'Lan/editor' }])
  })

  promises('a token keeps its own role beside its person’s', async ({ store }) => {
    await letIn(store, 'Lan', 'admin', 10)
    await store.addToken({ ...TOKEN, moderator: 'Lan', role: 'moderator' })
    const found = { moderator: 'Lan', role: 'moderator', personRole: 'admin' }
    expect(await store.findToken(TOKEN.hash, START)).toEqual(found)
    await letIn(store, 'Minh', 'admin', 20)
    await store.changeRole({ ...ORDER, name: 'Lan', role: 'reporter' })
    expect(await store.findToken(TOKEN.hash, START)).toEqual({ ...found, personRole: 'reporter' })
  })

  promises(
    'the last admin is neither lowered nor removed, also by two at once',
    async ({ store, another = () => store }) => {
      const other = another()
      await letIn(store, 'Lan', 'admin', 10)
      await letIn(store, 'Ba', 'editor', 30)
      const lower = { ...ORDER, role: 'editor' } as const
      const refused = { outcome: 'last-admin' }
      expect(await store.changeRole({ ...lower, name: 'Lan' })).toEqual(refused)
      expect(await store.removePeople({ ...ORDER, name: 'Lan' })).toEqual(refused)
      expect(await roleBySession(store, 10)).toBe('admin')
      await letIn(store, 'Minh', 'admin', 20)
      const both = await Promise.all([
        store.changeRole({ ...lower, name: 'Lan' }),
        other.removePeople({ ...ORDER, name: 'Minh' }),
      ])
      expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'last-admin'])
      expect((await store.removePeople({ ...ORDER, name: 'Ba' })).outcome).toBe('done')
      if (other !== store) await other.close()
    },
  )

  promises('whoever comes back has the role of the new link', async ({ store }) => {
    await letIn(store, 'Lan', 'editor', 10)
    await store.removePeople({ ...ORDER, name: 'Lan' })
    await letIn(store, 'Lan', 'reporter', 20)
    expect(await roleBySession(store, 20)).toBe('reporter')
    expect((await store.changeRole({ ...ORDER, name: 'Lan', role: 'reporter' })).outcome).toBe(
      'same',
    )
  })
}
