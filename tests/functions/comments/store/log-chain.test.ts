import { beforeAll, describe, expect, test } from 'vitest'
import {
  chainKeyOf,
  checkLogChain,
  readLogHead,
} from '../../../../functions/comments/store/log-chain.ts'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import { CODE, OPENING, TOKEN } from '../../../contracts/accounts/credentials.ts'
import { everyEntry, idOf, keepOne, moment, orderOf } from '../../../contracts/samples.ts'
import { startUpstash, type Upstash } from '../../../doubles/upstash.ts'
import { atEnd } from '../../../support/at-end.ts'
import { startRedisServer } from '../../../support/servers/redis-server.ts'
import { openRedis, openSqlite, type Hands } from './tampering.ts'
import { patient } from '../../../support/servers/patient.ts'

const chain = chainKeyOf(Buffer.alloc(32, 7))
const check = (store: Store) => checkLogChain(store, chain)

let upstash: Upstash

beforeAll(async () => {
  const server = await startRedisServer()
  atEnd(() => server.close())
  upstash = await startUpstash(server.port)
  atEnd(() => upstash.close())
})

const stores: Readonly<Record<string, () => Hands>> = {
  SQLite: () => openSqlite(chain),
  Redis: () => openRedis(upstash, chain),
}

/** Six lines of every kind, the fourth a look at a phone. */
async function fill(store: Store): Promise<void> {
  const comment = await keepOne(store, 1, { phone: true })
  await store.addCode(CODE)
  await store.openSession(OPENING)
  await store.appendLog({ at: moment(1), by: 'Lan', deed: 'reveal', subject: idOf(1), version: 1 })
  await store.decide([orderOf(comment, 'approve')])
  await store.addToken(TOKEN)
}

describe.each(Object.entries(stores))('the log of %s', (_, open) => {
  test('is whole as it was written, by whatever step', async () => {
    const { store } = open()
    await fill(store)
    expect(await check(store)).toEqual({ wrong: [], lines: 6, unsigned: 0 })
    const entries = await everyEntry(store, 4)
    expect(entries.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1])
    expect(entries.every(({ mac }) => /^[0-9a-f]{40}$/.test(mac))).toBe(true)
    expect(new Set(entries.map(({ mac }) => mac)).size).toBe(6)
  })

  test('tells where a line was changed, removed, moved or added', async () => {
    const looked = `${moment(1)} ${idOf(1)} 1 reveal Minh`
    const tampered: readonly [(hands: Hands) => Promise<void>, readonly RegExp[]][] = [
      [(hands) => hands.change(4, looked), [/^Line 4 .* not as it was written/]],
      [(hands) => hands.remove(4), [/^Lines 4 to 4 .* missing/]],
      [(hands) => hands.remove(1), [/^Lines 1 to 1 .* missing/]],
      [(hands) => hands.swap(3, 4), [/^Line 3 /, /^Line 4 /, /^Line 5 /]],
      [(hands) => hands.add(7, looked), [/^Line 7 .* not as it was written/]],
      [
        (hands) =>
          hands.without.appendLog({ at: moment(9), by: 'x', deed: 'backup', subject: 'all' }),
        [/^Line 7 .* without the key/],
      ],
    ]
    for (const [tamper, wrong] of tampered) {
      const hands = open()
      await fill(hands.store)
      await tamper(hands)
      expect((await check(hands.store)).wrong).toEqual(
        wrong.map((pattern) => expect.stringMatching(pattern)),
      )
    }
  })

  test('tells that its end was cut off, to whoever noted how far it had come', async () => {
    const hands = open()
    await fill(hands.store)
    const noted = await readLogHead(hands.store)
    await hands.end(3)
    expect(await checkLogChain(hands.store, chain)).toMatchObject({ wrong: [] })
    const faults = async (): Promise<readonly string[]> =>
      (await checkLogChain(hands.store, chain, noted)).wrong
    expect(await faults()).toEqual([expect.stringMatching(/ends at line 3, but once had 6/)])
    for (const number of [1, 2, 3, 4])
      await hands.store.appendLog({
        at: moment(20 + number),
        by: 'x',
        deed: 'backup',
        subject: 'all',
      })
    expect(await faults()).toEqual([expect.stringMatching(/^Line 6 .* not the one that was noted/)])
  })

  test('tells that its end was cut off by who did not hide it', async () => {
    const hands = open()
    await fill(hands.store)
    await hands.remove(6)
    expect(await hands.store.reconcile()).toEqual(['The log ends at line 5, but 6 were written.'])
  })

  test('another key’s marks are none', async () => {
    const { store } = open()
    await fill(store)
    const { wrong } = await checkLogChain(store, chainKeyOf(Buffer.alloc(32, 8)))
    expect(wrong).toHaveLength(6)
  })

  test('from before lines were marked is its beginning, and grows no longer', async () => {
    const { store, without } = open()
    await fill(without)
    expect(await check(store)).toEqual({ wrong: [], lines: 6, unsigned: 6 })
    await store.appendLog({ at: moment(20), by: 'operator', deed: 'backup', subject: 'all' })
    expect(await check(store)).toEqual({ wrong: [], lines: 7, unsigned: 6 })
  })
})

test('a Redis log from before lines had numbers gets them, oldest first, when it is next read or written', async () => {
  for (const look of ['read', 'write']) {
    const prefix = `old-${look}:`
    const line = (number: number): string => `${moment(number)} ${idOf(1)} ${number} approve Lan`
    await upstash.redis.zadd(`${prefix}log`, 0, line(2), 0, line(1), 0, line(3))
    const store = openUpstashStore(upstash, { ...patient, prefix, chain })
    if (look === 'write')
      await store.appendLog({ at: moment(0), by: 'operator', deed: 'backup', subject: 'all' })
    const entries = (await everyEntry(store, 2)).filter(({ deed }) => deed === 'approve')
    expect(entries.map(({ seq, version }) => [seq, version])).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ])
    expect((await check(store)).wrong).toEqual([])
  }
})
