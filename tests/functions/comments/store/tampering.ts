import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { ChainKey } from '../../../../functions/comments/store/log-chain.ts'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import type { Upstash } from '../../../doubles/upstash.ts'
import { atEnd } from '../../../support/at-end.ts'
import { temporaryFolder } from '../../../support/temporary.ts'
import { patient } from '../../../support/servers/patient.ts'

/** What whoever holds the store, and not the key, can do to its log. */
export interface Hands {
  readonly store: Store
  /** The same store, opened by a program that has no key. */
  readonly without: Store
  change(seq: number, line: string): Promise<void>
  remove(seq: number): Promise<void>
  swap(one: number, other: number): Promise<void>
  add(seq: number, line: string): Promise<void>
  /** Makes the log say that it ended here. */
  end(seq: number): Promise<void>
}

let opened = 0

export function openSqlite(chain: ChainKey): Hands {
  const path = join(temporaryFolder(), 'comments.sqlite')
  const store = openSqliteStore(path, chain)
  const without = openSqliteStore(path)
  const direct = new DatabaseSync(path)
  atEnd(async () => {
    direct.close()
    await Promise.all([store.close(), without.close()])
  })
  const run = async (sql: string, ...values: readonly (string | number)[]): Promise<void> =>
    void direct.prepare(sql).run(...values)
  return {
    store,
    without,
    change: (seq, line) => run('UPDATE log SET line = ? WHERE seq = ?', line, seq),
    remove: (seq) => run('DELETE FROM log WHERE seq = ?', seq),
    async swap(one, other) {
      for (const [from, to] of [
        [one, -1],
        [other, one],
        [-1, other],
      ] as const)
        await run('UPDATE log SET seq = ? WHERE seq = ?', to, from)
    },
    add: (seq, line) => run('INSERT INTO log VALUES (?, ?, ?)', seq, line, 'a'.repeat(40)),
    async end(seq) {
      await run('DELETE FROM log WHERE seq > ?', seq)
      await run('UPDATE head SET seq = ?, mac = (SELECT mac FROM log WHERE seq = ?)', seq, seq)
    },
  }
}

export function openRedis(upstash: Upstash, chain: ChainKey): Hands {
  const prefix = `chain-${(opened += 1)}:`
  const { redis } = upstash
  const [log, macs, head] = ['log', 'macs', 'head'].map((name) => prefix + name) as [
    string,
    string,
    string,
  ]
  const lineAt = async (seq: number): Promise<string> =>
    (await redis.zrangebyscore(log, seq, seq))[0] ?? ''
  return {
    store: openUpstashStore(upstash, { ...patient, prefix, chain }),
    without: openUpstashStore(upstash, { ...patient, prefix }),
    async change(seq, line) {
      await redis.zrem(log, await lineAt(seq))
      await redis.zadd(log, seq, line)
    },
    remove: async (seq) => void (await redis.zrem(log, await lineAt(seq))),
    async swap(one, other) {
      const [first, second] = [await lineAt(one), await lineAt(other)]
      const marks = await redis.hmget(macs, String(one), String(other))
      await redis.zadd(log, other, first, one, second)
      await redis.hset(macs, one, marks[1] ?? '', other, marks[0] ?? '')
    },
    async add(seq, line) {
      await redis.zadd(log, seq, line)
      await redis.hset(macs, seq, 'a'.repeat(40))
    },
    async end(seq) {
      await redis.zremrangebyscore(log, `(${seq}`, '+inf')
      await redis.hset(head, 'seq', seq, 'mac', (await redis.hget(macs, String(seq))) ?? '')
    },
  }
}
