import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { Redis } from 'ioredis'
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { openTcpStore } from '../../../../functions/comments/store/redis/tcp/tcp.ts'
import { StoreUnavailable, type Store } from '../../../../functions/comments/store/store.ts'
import { commentOf, everyEntry, keepRequestOf } from '../../../contracts/samples.ts'
import { storeContract } from '../../../contracts/store.ts'
import { certificateOf } from '../../../support/servers/certificate.ts'
import { middleOf } from '../../../support/servers/middle.ts'
import { patient } from '../../../support/servers/patient.ts'
import { type RedisServer, startRedisServer } from '../../../support/servers/redis-server.ts'
import { until } from '../../../support/until.ts'

let server: RedisServer
let prefix = ''
let opened = 0

beforeAll(async () => {
  server = await startRedisServer()
  return () => server.close()
})

beforeEach(() => {
  prefix = `test-${(opened += 1)}:`
})

/** A store of this test's own, at the server itself or at a port before it. */
function open(port = server.port, scheme = 'redis', deadline = patient.deadline): Store {
  const store = openTcpStore(`${scheme}://localhost:${port}`, { prefix, deadline })
  onTestFinished(() => store.close())
  return store
}

storeContract('Redis over TCP', async () => {
  const options = { ...patient, prefix: `contract-${(opened += 1)}:` }
  const url = `redis://127.0.0.1:${server.port}`
  const stores = [openTcpStore(url, options)]
  const another = (): Store => {
    const store = openTcpStore(url, options)
    stores.push(store)
    return store
  }
  const close = async (): Promise<void> => {
    await Promise.all(stores.map((store) => store.close()))
  }
  return { store: stores[0] ?? another(), another, close }
})

async function unavailable(call: Promise<unknown>): Promise<void> {
  const error = await call.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StoreUnavailable)
  expect(String(error)).not.toMatch(/evalsha|test-|127\.0\.0\.1/i)
}

function answers(store: Store): Promise<void> {
  return until(async () => (await store.find('nothing').catch(() => 'away')) === undefined)
}

/** How many of our steps Redis has run. */
async function steps(): Promise<number> {
  const redis = new Redis(server.port)
  const stats = await redis.info('commandstats')
  redis.disconnect()
  return Number(/cmdstat_evalsha:calls=(\d+)/.exec(stats)?.[1] ?? 0)
}

test('while Redis is stopped every call says so at once, and once it is back the same store works again', async () => {
  const store = open()
  for (let number = 0; number < 20; number += 1) await store.keep(keepRequestOf(commentOf(number)))
  await server.kill()
  await unavailable(store.keep(keepRequestOf(commentOf(20))))
  // Twenty that waited would be longer than any test may take.
  for (let times = 0; times < 20; times += 1) await unavailable(store.find('nothing'))
  await server.restart()
  await answers(store)
  const { totals } = await store.queue({ state: 'pending', limit: 1 })
  // What was refused while nobody listened is not written afterwards.
  expect(totals.pending).toBe(20)
  expect(await store.reconcile()).toEqual([])
})

test('a store that is opened while Redis is stopped begins to work when it starts', async () => {
  await server.kill()
  const store = open()
  await unavailable(store.find('nothing'))
  await server.restart()
  await answers(store)
  expect(await store.reconcile()).toEqual([])
})

test('calls made before the connection stands wait for it', async () => {
  const store = open()
  const comments = Array.from({ length: 30 }, (_, number) => commentOf(number))
  const results = await Promise.all(comments.map((comment) => store.keep(keepRequestOf(comment))))
  expect(results).toEqual(comments.map(() => ({ outcome: 'kept' })))
})

test('a write whose answer is lost is reported as failed, and is not sent again by itself', async () => {
  const middle = await middleOf(server.port)
  const store = open(middle.port)
  await store.keep(keepRequestOf(commentOf(1)))
  const before = await steps()
  middle.mode = 'cut'
  await unavailable(store.keep(keepRequestOf(commentOf(2))))
  await answers(store)
  const looks = (await steps()) - before - 1
  expect(looks).toBe(1)
  expect(await everyEntry(open())).toHaveLength(2)
})

test('a connection that has gone dead without a word is replaced', async () => {
  const middle = await middleOf(server.port)
  const store = open(middle.port, 'redis', 600)
  await answers(store)
  middle.mode = 'silent'
  await unavailable(store.keep(keepRequestOf(commentOf(1))))
  middle.mode = 'pass'
  await answers(store)
  expect(await everyEntry(open())).toEqual([])
})

test('rediss:// speaks TLS, and only to a certificate that is trusted', async () => {
  const certificate = certificateOf('localhost')
  const { port } = await middleOf(server.port, certificate)
  await unavailable(open(port, 'rediss').find('nothing'))
  const trusted = getCACertificates('default')
  setDefaultCACertificates([...trusted, certificate.cert])
  onTestFinished(() => setDefaultCACertificates(trusted))
  const store = open(port, 'rediss')
  expect(await store.keep(keepRequestOf(commentOf(1)))).toEqual({ outcome: 'kept' })
  await unavailable(open(port, 'redis').find('nothing'))
})

test('a text that looks like a number comes back as it was written', async () => {
  const store = open()
  await store.keep(keepRequestOf(commentOf(1, { name: '00123', body: '1e3' })))
  expect(await store.find(commentOf(1).id)).toMatchObject({ name: '00123', body: '1e3' })
})
