import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { openUpstashStore } from '../../../functions/comments/store/redis/upstash.ts'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { backUp } from '../../../scripts/comments/backup.ts'
import { restore } from '../../../scripts/comments/restore.ts'
import {
  approveOne,
  commentOf,
  exportAll,
  loggedActions,
  hashOf,
  idOf,
  keepOne,
} from '../../contracts/samples.ts'
import { MODERATOR, moment, orderOf, START } from '../../contracts/samples.ts'
import { startUpstash, type Upstash } from '../../doubles/upstash.ts'
import { atEnd } from '../../support/at-end.ts'
import { startRedisServer } from '../../support/servers/redis-server.ts'
import { fileIn, fill, interrupted } from './samples.ts'
import { patient } from '../../support/servers/patient.ts'

const secretKey = Buffer.alloc(32, 7)
let upstash: Upstash
let opened = 0

beforeAll(async () => {
  const server = await startRedisServer()
  atEnd(() => server.close())
  upstash = await startUpstash(server.port)
  atEnd(() => upstash.close())
})

const stores: Readonly<Record<string, () => Store>> = {
  SQLite: () => openSqliteStore(':memory:'),
  Redis: () => openUpstashStore(upstash, { ...patient, prefix: `backup-${(opened += 1)}:` }),
}

describe.each(Object.entries(stores))('a backup of %s', (_, open) => {
  test('put back into either store is exported from there the same, and has the same log', async () => {
    const store = open()
    await fill(store, 40)
    await store.erase([{ request: 'e', comment: idOf(8), by: MODERATOR, at: moment(50) }])
    const file = fileIn()
    expect(await backUp({ store, secretKey, file, now: START, perPage: 7 })).toEqual({
      comments: 39,
      isConsistent: true,
    })
    for (const other of Object.values(stores).map((openOther) => openOther())) {
      const restored = await restore({ store: other, secretKey, file })
      expect(restored).toEqual({ outcome: 'restored', comments: 39, added: 39 })
      expect(await exportAll(other)).toEqual(await exportAll(store))
      const lines = (await loggedActions(store)).filter((line) => !line.includes(idOf(8)))
      expect(await loggedActions(other)).toEqual(lines)
      expect(await other.reconcile()).toEqual([])
    }
  })

  test('taken while comments are sent, settled, looked at and erased holds what the store held at its end', async () => {
    const store = open()
    await fill(store, 30)
    const busy = interrupted(store, {
      1: () => store.decide([orderOf(commentOf(4), 'approve')]),
      2: async () => {
        await store.decide([orderOf(commentOf(1), 'reject', { version: 2 })])
        await store.decide([orderOf(commentOf(28), 'approve')])
        await store.erase([{ request: 'e', comment: idOf(2), by: MODERATOR, at: moment(60) }])
      },
      3: () => store.revealPhone({ comment: idOf(3), by: 'Mai', at: moment(61) }),
      4: () => keepOne(store, 31),
      5: () => store.withdraw({ tracking: hashOf(5), at: moment(62) }),
    })
    const file = fileIn()
    const { isConsistent } = await backUp({ store: busy, secretKey, file, now: START, perPage: 5 })
    const other = openSqliteStore(':memory:')
    await restore({ store: other, secretKey, file })
    expect([isConsistent, await exportAll(other)]).toEqual([true, await exportAll(store)])
  })

  test('taken under a stream of decisions is the store as it once was, and never a mixture', async () => {
    const store = open()
    const count = 60
    for (let number = 1; number <= count; number += 1) await keepOne(store, number)
    const moments = new Set([await versionsOf(store)])
    const writing = (async () => {
      for (let step = 0; step < 150; step += 1) {
        const [number, version] = [1 + ((step * 37) % count), 1 + Math.floor(step / count)]
        const order = orderOf(commentOf(number), version % 2 === 1 ? 'approve' : 'restore', {
          version,
          request: `step ${step}`,
          at: moment(100 + step),
        })
        expect(await store.decide([order])).toMatchObject([{ outcome: 'done' }])
        moments.add(await versionsOf(store))
        await setImmediate()
      }
    })()
    const file = fileIn()
    const [{ isConsistent }] = await Promise.all([
      backUp({ store, secretKey, file, now: START, perPage: 5 }),
      writing,
    ])
    const other = openSqliteStore(':memory:')
    await restore({ store: other, secretKey, file })
    expect([isConsistent, moments.has(await versionsOf(other))]).toEqual([true, true])
  })

  test('put back over a living store adds what is missing and touches nothing else', async () => {
    const store = open()
    await fill(store, 12)
    const file = fileIn()
    await backUp({ store, secretKey, file, now: START })
    const other = open()
    await approveOne(other, 4)
    await keepOne(other, 99)
    await keepOne(other, 5)
    await other.erase([{ request: 'e', comment: idOf(5), by: MODERATOR, at: moment(70) }])
    const restored = await restore({ store: other, secretKey, file })
    expect(restored).toEqual({ outcome: 'restored', comments: 12, added: 10 })
    expect(await other.find(idOf(4))).toMatchObject({ state: 'approved', phone: false })
    expect(await other.find(idOf(5))).toBeUndefined()
    expect(await other.find(idOf(99))).toBeDefined()
    const again = await restore({ store: other, secretKey, file })
    expect(again).toMatchObject({ added: 0 })
  })
})

/** Which version each comment has: what tells one moment of a store from another. */
async function versionsOf(store: Store): Promise<string> {
  return (await exportAll(store, 500)).map(({ comment }) => comment.version).join('')
}
