import { beforeAll, expect, test } from 'vitest'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import {
  ARTICLE,
  MODERATOR,
  START,
  commentOf,
  hashOf,
  idOf,
  idsOf,
} from '../../../contracts/samples.ts'
import { keepRequestOf, moment, orderOf } from '../../../contracts/samples.ts'
import { storeContract } from '../../../contracts/store.ts'
import { type Upstash, startUpstash } from '../../../doubles/upstash.ts'
import { type RedisServer, startRedisServer } from '../../../support/servers/redis-server.ts'
import { patient } from '../../../support/servers/patient.ts'

let server: RedisServer
let upstash: Upstash
let opened = 0

beforeAll(async () => {
  server = await startRedisServer()
  return () => server.close()
})

beforeAll(async () => {
  upstash = await startUpstash(server.port)
  return () => upstash.close()
})

storeContract('Redis through Upstash’s REST', async () => {
  const options = { ...patient, prefix: `rest-${(opened += 1)}:` }
  const store = openUpstashStore(upstash, options)
  return {
    store,
    another: () => openUpstashStore(upstash, options),
    space: { bytes: () => memoryOf(options.prefix), isGivenBack: true },
    close: () => store.close(),
  }
})

/** Of all keys that begin so. */
async function memoryOf(prefix: string): Promise<number> {
  const keys = await upstash.redis.keys(`${prefix}*`)
  const sizes = keys.map((key) => upstash.redis.eval(MEMORY, 1, key))
  return (await Promise.all(sizes)).reduce<number>((sum, each) => sum + Number(each), 0)
}

const MEMORY = `return redis.call('MEMORY', 'USAGE', KEYS[1], 'SAMPLES', 0)`

test('each step is one round trip once Redis knows its script', async () => {
  const store = openUpstashStore(upstash, { ...patient, prefix: 'trips:' })
  const comment = commentOf(1, { phone: true })
  const limit = { count: 99, seconds: 60 }
  const orders = Array.from({ length: 100 }, () => orderOf(comment, 'approve'))
  const steps = [
    () => store.admit({ addresses: ['a'], article: ARTICLE, now: START, limit }),
    () => store.keep(keepRequestOf(comment, { phone: 'sealed' })),
    () => store.decide(orders),
    () => store.approved(ARTICLE, null, 20),
    () => store.latest(20),
    () => store.mostDiscussed(10),
    () => store.changedSince(0, 500),
    () => store.totals([ARTICLE, 'other']),
    () => store.find(comment.id),
    () => store.findAll([comment.id, 'other']),
    () => store.findByTracking(comment.tracking),
    () => store.queue({ state: 'approved', q: 'cau', limit: 20 }),
    () =>
      store.queue({ state: 'approved', cases: { states: ['passed'], unit: 'ubnd' }, limit: 20 }),
    () =>
      store.deskPage({ state: 'approved', flag: 'reported', limit: 20, edition: 0, named: ['a'] }),
    () => store.commentView(comment.id, 5),
    () => store.revealPhone({ comment: comment.id, by: MODERATOR, at: moment(1) }),
    () => store.log(null, 20),
    () => store.outbox(20),
    () => store.findSession(hashOf(1), START),
    () => store.retracted(0, 20),
    () => store.clearRetracted(0),
    () => store.submissionCounts(),
    () => store.claim({ job: 'sweep', mark: 1, now: START, lease: 1 }),
    () => store.complete('sweep', 1),
    () => store.release('sweep'),
    () => store.claimedAt('sweep'),
    () => store.sweep({ now: START, limit: 20 }),
    () => store.withdraw({ tracking: comment.tracking, at: moment(2) }),
  ]
  const calls: number[] = []
  for (const step of steps) {
    await step()
    const before = upstash.requests()
    await step()
    calls.push(upstash.requests() - before)
  }
  expect(calls).toEqual(steps.map(() => 1))
})

test('comments that an earlier version approved are put among the latest when these are next read', async () => {
  const prefix = 'earlier:'
  const store = openUpstashStore(upstash, { ...patient, prefix })
  for (const number of [1, 2, 3]) {
    await store.keep(keepRequestOf(commentOf(number, { title: '"at":"9999"' })))
    await store.decide([orderOf(commentOf(number), 'approve', { at: moment(90 - number) })])
  }
  await store.import({ comment: commentOf(60, { state: 'approved' }), reveals: [] })
  await upstash.redis.del(`${prefix}published`)
  for (const number of [1, 2, 3, 60])
    await upstash.redis.hdel(`${prefix}comment:${idOf(number)}`, 'published')
  expect(idsOf(await store.latest(9))).toEqual([1, 2, 3, 60].map(idOf))
  expect(await store.reconcile()).toEqual([])
})

test('a redis-server killed without warning comes back with every acknowledged comment', async () => {
  const store = openUpstashStore(upstash, { ...patient, prefix: 'killed:' })
  for (let number = 0; number < 50; number += 1) await store.keep(keepRequestOf(commentOf(number)))
  await server.kill()
  await server.restart()
  const { totals } = await store.queue({ state: 'pending', limit: 1 })
  expect(totals.pending).toBe(50)
  expect(await store.reconcile()).toEqual([])
})
