import { mkdtemp, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import {
  ARTICLE,
  START,
  approveOne,
  everyEntry,
  hashOf,
  idOf,
  idsOf,
  keepOne,
} from '../../../contracts/samples.ts'
import { draft } from '../../../contracts/desk/publications.ts'
import { temporaryFolder } from '../../../support/temporary.ts'
import { startUpstash } from '../../../doubles/upstash.ts'
import { startRedisServer } from '../../../support/servers/redis-server.ts'
import { patient } from '../../../support/servers/patient.ts'

test('Redis: whatever is broken beside the comments is named and mended', async () => {
  const { redis, store } = await openRedis()
  await fill(store)
  const [line = ''] = await redis.zrange('log', '0', '0')

  await redis.zrem('in:approved', idOf(1))
  await redis.zadd('in:rejected', 0, idOf(2))
  await redis.zadd('in:approved:elsewhere', 0, idOf(3))
  await redis.zadd('in:pending', 0, idOf(99))
  await redis.del(`words:${idOf(3)}`, `tracking:${hashOf(3)}`)
  await redis.zrem('log', line)
  await redis.zadd('top', 7, ARTICLE)
  await redis.zadd('outbox', 70, 'elsewhere', 70, 'nowhere')
  await redis.set('revision', 1)
  await redis.zrem('due', `comment:${idOf(3)}`)
  await redis.zadd('due', 1, `comment:${idOf(2)}`, 2, `phone:${idOf(99)}`)
  await redis.hset(`comment:${idOf(2)}`, 'published', '2020')
  await redis.zadd('published', 0, `2021 ${idOf(3)} ${ARTICLE}`)
  await redis.hset(`comment:${idOf(3)}`, 'networks', 'ab cd')
  await redis.zadd('from:pending:ab', 0, idOf(3))
  await redis.hset('duty:notice', 'done', 8)

  const wrong = await store.reconcile()
  expect(wrong.toSorted()).toEqual([
    `1 times to go belonged to no comment.`,
    `Comment ${idOf(1)} was not listed as approved.`,
    `Comment ${idOf(2)} was also listed as rejected.`,
    `Comment ${idOf(2)} was not among the latest of its time.`,
    `Comment ${idOf(2)} would not have gone when its time was over.`,
    `Comment ${idOf(3)} could not be found by its tracking code.`,
    `Comment ${idOf(3)} could not be found by its words.`,
    `Comment ${idOf(3)} was among the latest and should not be.`,
    `Comment ${idOf(3)} was listed as approved and should not be.`,
    `Comment ${idOf(3)} was not found by its network as it is.`,
    `Comment ${idOf(3)} would not have gone when its time was over.`,
    `Comment ${idOf(99)} was listed as pending and should not be.`,
    `Fewer submissions were counted than were told of.`,
    `The listing of nowhere waited for a refresh that nothing asked for.`,
    `The log lacked “${line}”.`,
    `The revision was older than a listing.`,
  ])
  await expectMended(store)
})

test('SQLite: whatever is broken beside the comments is named and mended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ban-tin-reconcile-'))
  const path = join(folder, 'comments.db')
  const store = openSqliteStore(path)
  onTestFinished(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  await fill(store)

  const direct = new DatabaseSync(path)
  direct.exec(`
    UPDATE totals SET total = 9 WHERE state = 'approved';
    INSERT INTO totals VALUES ('pending', 'elsewhere', 3);
    DELETE FROM log WHERE line = (SELECT min(line) FROM log);
    DELETE FROM trackings WHERE comment = '${idOf(3)}';
    INSERT INTO outbox VALUES ('nowhere', 70);
    UPDATE revision SET value = 0;
    UPDATE comments SET published = '2020' WHERE id = '${idOf(1)}';
    DELETE FROM dues;
    INSERT INTO dues VALUES ('${idOf(2)}', 'comment', 1), ('${idOf(99)}', 'phone', 2);
    INSERT INTO duties VALUES ('notice', 8, NULL);
  `)
  direct.close()

  const wrong = await store.reconcile()
  expect(wrong).toEqual([
    `The revision was older than a listing.`,
    `The total of approved comments was wrong.`,
    `The total of approved ${ARTICLE} was wrong.`,
    `The total of pending elsewhere was wrong.`,
    `1 listings waited for a refresh that nothing asked for.`,
    expect.stringContaining('The log lacked'),
    `Comment ${idOf(1)} was among the latest of another time.`,
    `Comment ${idOf(2)} would not have gone when its time was over.`,
    `Comment ${idOf(3)} could not be found by its tracking code.`,
    `Comment ${idOf(3)} would not have gone when its time was over.`,
    `1 times to go belonged to no comment.`,
    `Fewer submissions were counted than were told of.`,
  ])
  await expectMended(store)
})

test.each(['Redis', 'SQLite'])(
  '%s: a draft that waits for another hour than its own, or for none, is named and mended',
  async (kind) => {
    const path = join(temporaryFolder(), 'comments.db')
    const { redis, store } =
      kind === 'Redis' ? await openRedis() : { redis: undefined, store: openSqliteStore(path) }
    onTestFinished(() => store.close())
    for (const number of [1, 2, 3]) await approveOne(store, number)
    for (const number of [1, 2]) await draft(store, number)
    await redis?.zadd('drafts', 5, idOf(1))
    await redis?.zrem('drafts', idOf(2))
    await redis?.zadd('drafts', 5, idOf(3))
    if (redis === undefined) {
      const direct = new DatabaseSync(path)
      direct.exec(
        `DELETE FROM drafts; INSERT INTO drafts VALUES ('${idOf(1)}', 5), ('${idOf(3)}', 5)`,
      )
      direct.close()
    }
    expect((await store.reconcile()).toSorted()).toEqual(
      [1, 2, 3].map(
        (number) => `The draft of a reply to comment ${idOf(number)} did not wait as it should.`,
      ),
    )
    expect(await store.reconcile()).toEqual([])
    expect(idsOf((await store.repliesWaiting(9)).comments)).toEqual([idOf(1), idOf(2)])
  },
)

test('a log with an entry too many is told, and left as it is', async () => {
  const { redis, store } = await openRedis()
  await fill(store)
  await redis.zadd('log', 0, `2026-01-01T00:00:00.000Z ${idOf(1)} 9 approve nobody`)
  const wrong = ['The log holds 6 entries for 5 versions.']
  expect([await store.reconcile(), await store.reconcile()]).toEqual([wrong, wrong])
})

async function openRedis() {
  const server = await startRedisServer()
  onTestFinished(() => server.close())
  const upstash = await startUpstash(server.port)
  onTestFinished(() => upstash.close())
  return { redis: upstash.redis, store: openUpstashStore(upstash, { ...patient, prefix: '' }) }
}

/** Two approved, one pending. */
async function fill(store: Store): Promise<void> {
  await approveOne(store, 1)
  await approveOne(store, 2)
  await keepOne(store, 3)
}

async function expectMended(store: Store): Promise<void> {
  expect(await store.reconcile()).toEqual([])
  const listing = await store.approved(ARTICLE, null, 9)
  expect(idsOf(listing.comments)).toEqual([idOf(2), idOf(1)])
  expect(listing.total).toBe(2)
  expect(idsOf(await store.latest(9))).toEqual([idOf(2), idOf(1)])
  const queue = await store.queue({ state: 'pending', q: 'nguyen', limit: 9 })
  expect(idsOf(queue.comments)).toEqual([idOf(3)])
  expect(queue.totals).toEqual({ pending: 1, approved: 2, rejected: 0 })
  expect(await store.findByTracking(hashOf(3))).toHaveProperty('id', idOf(3))
  expect(await store.mostDiscussed(9)).toEqual([{ article: ARTICLE, total: 2 }])
  const { articles } = await store.changedSince(2, 9)
  expect(articles).toContainEqual({ article: ARTICLE, total: 2, version: listing.version })
  expect((await store.outbox(9)).map(({ article }) => article)).not.toContain('nowhere')
  expect(await everyEntry(store)).toHaveLength(5)
  expect((await store.submissionCounts()).kept).toBe(8)
  const swept = { phones: 0, texts: 0, rejected: 0, expired: 1, more: false }
  expect(await store.sweep({ now: START + 400 * DAY, limit: 9 })).toEqual(swept)
}

const DAY = 24 * 60 * 60 * 1000
