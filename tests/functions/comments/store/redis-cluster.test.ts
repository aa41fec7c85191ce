import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { openTcpStore } from '../../../../functions/comments/store/redis/tcp/tcp.ts'
import { StoreUnavailable, type Store } from '../../../../functions/comments/store/store.ts'
import { ERASURE } from '../../../contracts/erasures.ts'
import {
  ARTICLE,
  approveOne,
  commentOf,
  exportAll,
  everyEntry,
  hashOf,
  keepOne,
  keepRequestOf,
} from '../../../contracts/samples.ts'
import { storeContract } from '../../../contracts/store.ts'
import {
  type ClusterNode,
  type RedisCluster,
  startRedisCluster,
} from '../../../support/servers/redis-cluster.ts'
import { until } from '../../../support/until.ts'
import { patient } from '../../../support/servers/patient.ts'

let cluster: RedisCluster
let opened = 0

beforeAll(async () => {
  cluster = await startRedisCluster()
  return () => cluster.close()
})

function open(prefix: string, of = cluster): Store {
  const store = openTcpStore(of.url, { ...patient, prefix })
  onTestFinished(() => store.close())
  return store
}

storeContract('a Redis cluster', async () => {
  // Of many newsrooms every shard has some.
  const options = { ...patient, prefix: `{newsroom-${(opened += 1)}}:` }
  const stores = [openTcpStore(cluster.url, options)]
  const another = (): Store => {
    const store = openTcpStore(cluster.url, options)
    stores.push(store)
    return store
  }
  const close = async (): Promise<void> => {
    await Promise.all(stores.map((store) => store.close()))
  }
  return { store: stores[0] ?? another(), another, close }
})

test('the keys of each newsroom lie on one shard, and different newsrooms share none', async () => {
  const names = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau']
  for (const name of names) await approveOne(open(`{${name}}:`), 1)
  const holders = await Promise.all(
    names.map(async (name) => {
      const all = await Promise.all(cluster.nodes.map(({ redis }) => redis.keys(`{${name}}:*`)))
      return all.map(({ length }) => length > 0)
    }),
  )
  expect(holders.map((keysByNode) => keysByNode.filter(Boolean))).toEqual(names.map(() => [true]))
  expect(new Set(holders.map((keysByNode) => keysByNode.indexOf(true))).size).toBeGreaterThan(1)
})

test('while a newsroom moves to another shard nothing is written by halves, and then all is there', async () => {
  const prefix = '{moving}:'
  const store = open(prefix)
  for (let number = 0; number < 8; number += 1) await keepOne(store, number)
  const shown = await approveOne(store, 9)
  const [exports, entries] = [await exportAll(store), await everyEntry(store)]
  const from = await cluster.ownerOf(prefix)
  const to = cluster.nodes.find((node) => node !== from) ?? from
  const slot = await from.redis.cluster('KEYSLOT', prefix)
  await to.redis.cluster('SETSLOT', slot, 'IMPORTING', from.id)
  await from.redis.cluster('SETSLOT', slot, 'MIGRATING', to.id)
  const keys = await from.redis.keys(`${prefix}*`)

  for (const key of keys) {
    // A comment, a decision and a look at each step of the way.
    for (const step of [
      store.keep(keepRequestOf(commentOf(20))),
      store.erase([{ request: 'r', comment: shown.id, by: 'Lan', at: shown.at }]),
      store.approved(ARTICLE, null, 20),
    ])
      await expect(step).rejects.toThrow(StoreUnavailable)
    await from.redis.migrate('127.0.0.1', to.server.port, key, 0, patient.deadline)
  }
  for (const { redis } of cluster.nodes) await redis.cluster('SETSLOT', slot, 'NODE', to.id)

  await until(async () => (await store.find('nothing').catch(() => 'away')) === undefined)
  expect(await exportAll(store)).toEqual(exports)
  expect(await everyEntry(store)).toEqual(entries)
  expect(await store.keep(keepRequestOf(commentOf(20)))).toEqual({ outcome: 'kept' })
  expect(await store.reconcile()).toEqual([])
  expect(await from.redis.keys(`${prefix}*`)).toEqual([])
})

test('when a shard dies while it writes, every step is done whole or not at all, and its replica goes on', async () => {
  const own = await startRedisCluster(1)
  onTestFinished(() => own.close())
  const [first] = own.nodes
  const replica = own.nodes.at(-1)
  if (first === undefined || replica === undefined) throw new Error('There is no shard.')
  const prefix = await prefixAt(own, first)
  const store = open(prefix, own)
  for (let number = 0; number < 20; number += 1) await keepOne(store, number)
  expect(await copied(first)).toBe(1)

  const during = Promise.allSettled(
    Array.from({ length: 60 }, (_, index) => store.keep(keepRequestOf(commentOf(100 + index)))),
  )
  await first.server.kill()
  const ends = await during
  const failed = ends.filter((end) => end.status === 'rejected')
  expect(failed.every(({ reason }) => reason instanceof StoreUnavailable)).toBe(true)

  // What the others vote for once they take it for dead.
  await replica.redis.cluster('FAILOVER', 'TAKEOVER')
  await until(async () => (await store.find('nothing').catch(() => 'away')) === undefined)
  const ids = (await exportAll(store, 50)).map(({ comment }) => comment.id)
  for (let number = 0; number < 20; number += 1) expect(ids).toContain(commentOf(number).id)
  expect(await store.reconcile()).toEqual([])
  expect(await store.keep(keepRequestOf(commentOf(999)))).toEqual({ outcome: 'kept' })
})

test('what is erased leaves the files of every node, its replica’s too', async () => {
  const own = await startRedisCluster(1)
  onTestFinished(() => own.close())
  const [first] = own.nodes
  if (first === undefined) throw new Error('There is no shard.')
  const store = open(await prefixAt(own, first), own)
  await keepOne(store, 1, { name: 'Trần Thị Vết', body: 'lời riêng tư' })
  expect(await copied(first)).toBe(1)
  await until(async () => (await holders(own)) === 2)
  await store.erase([ERASURE])
  // A replica may hear of the removal after it wrote its files anew: it is rid of it the next time.
  await until(async () => (await store.scrubFiles()) && (await holders(own)) === 0)
})

/** How many replicas have all that a node has by now: `WAIT` asks for what was true at the connection's last command. */
async function copied({ redis }: ClusterNode): Promise<number> {
  await redis.ping()
  return redis.wait(1, patient.deadline)
}

/** How many nodes have something of the person in their files. */
async function holders({ nodes }: RedisCluster): Promise<number> {
  const keysByNode = nodes.map(async ({ server }) => {
    const entries = await readdir(server.folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    const texts = files.map(({ parentPath, name }) =>
      readFile(join(parentPath, name), 'latin1').catch(() => ''),
    )
    const text = (await Promise.all(texts)).join()
    return ['Trần Thị Vết', 'lời riêng tư', 'loi rieng tu', hashOf(1)].some((trace) =>
      text.includes(Buffer.from(trace).toString('latin1')),
    )
  })
  return (await Promise.all(keysByNode)).filter(Boolean).length
}

/** Of many names some lie on each shard. */
async function prefixAt(of: RedisCluster, node: ClusterNode): Promise<string> {
  for (let number = 0; ; number += 1) {
    const prefix = `{name-${number}}:`
    if ((await of.ownerOf(prefix)) === node) return prefix
  }
}
