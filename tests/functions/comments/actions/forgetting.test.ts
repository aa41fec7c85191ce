import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { scrubStoreFiles } from '../../../../functions/comments/actions/scrub-store-files.ts'
import { openTcpStore } from '../../../../functions/comments/store/redis/tcp/tcp.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import { ERASURE } from '../../../contracts/erasures.ts'
import { START, keepOne } from '../../../contracts/samples.ts'
import { startRedisServer } from '../../../support/servers/redis-server.ts'
import { temporaryFolder } from '../../../support/temporary.ts'
import { patient } from '../../../support/servers/patient.ts'

/** Tries at these minutes, and says how often the operator was told. */
async function triesAt(store: Store, ...minutes: readonly number[]): Promise<number> {
  let calls = 0
  for (const minute of minutes)
    await scrubStoreFiles({
      store,
      now: () => START + minute * 60_000,
      report: (sentence) => {
        expect(sentence).toMatch(/^what was erased may still be read in the files of the store/)
        expect(sentence).not.toContain('Vết')
        calls += 1
      },
    })
  return calls
}

async function eraseOne(store: Store): Promise<void> {
  await keepOne(store, 1, { name: 'Trần Thị Vết' })
  await store.erase([ERASURE])
}

test('while another program reads the file it is told and tried again, until it is done', async () => {
  const path = join(temporaryFolder(), 'comments.sqlite')
  const store = openSqliteStore(path)
  onTestFinished(() => store.close())
  await keepOne(store, 7)
  const other = new DatabaseSync(path)
  other.exec('BEGIN; SELECT count(*) FROM comments')
  await eraseOne(store)
  expect(await triesAt(store, 0, 1)).toBe(1)
  expect(readFileSync(`${path}-wal`, 'utf8')).toContain('Vết')
  expect(await triesAt(store, 6)).toBe(1)
  other.close()
  expect(await triesAt(store, 12)).toBe(0)
  expect(readFileSync(`${path}-wal`, 'utf8')).not.toContain('Vết')
  expect(await store.removals()).toEqual({ made: 1, scrubbed: 1 })
})

test('a Redis that forbids it is told of, and asked again until it allows it', async () => {
  const server = await startRedisServer()
  onTestFinished(() => server.close())
  const redis = new Redis(server.port, '127.0.0.1')
  onTestFinished(() => redis.disconnect())
  const store = openTcpStore(`redis://127.0.0.1:${server.port}`, patient)
  onTestFinished(() => store.close())
  await redis.call('ACL', 'SETUSER', 'default', '-bgrewriteaof')
  await eraseOne(store)
  expect(await triesAt(store, 0, 1, 6)).toBe(2)
  expect(await store.removals()).toEqual({ made: 1, scrubbed: 0 })
  await redis.call('ACL', 'SETUSER', 'default', '+bgrewriteaof')
  expect(await triesAt(store, 12)).toBe(0)
  expect(await store.removals()).toEqual({ made: 1, scrubbed: 1 })
})

test('what is erased while the files are written is not left behind', async () => {
  const store = openSqliteStore(join(temporaryFolder(), 'comments.sqlite'))
  onTestFinished(() => store.close())
  await eraseOne(store)
  await keepOne(store, 2)
  let during = false
  const busy: Store = {
    ...store,
    async scrubFiles() {
      if (!during)
        await store.withdraw({ tracking: (await keepOne(store, 3)).tracking, at: ERASURE.at })
      during = true
      return store.scrubFiles()
    },
  }
  expect(await triesAt(busy, 0)).toBe(0)
  expect(await store.removals()).toEqual({ made: 2, scrubbed: 2 })
})

test('where nothing was removed nothing is written', async () => {
  const store = openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  const never = { ...store, scrubFiles: () => Promise.reject(new Error('It was asked to forget.')) }
  expect(await triesAt(never, 0, 10)).toBe(0)
})
