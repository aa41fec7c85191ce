import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { readEnvironment } from '../../../functions/comments/platform/environment.ts'
import type { Settings } from '../../../functions/comments/platform/settings.ts'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { checkPurge, checkSettings } from '../../../scripts/doctor/settings.ts'
import { checkSecret } from '../../../scripts/doctor/secret.ts'
import { checkDisk } from '../../../scripts/doctor/sqlite.ts'
import { checkStore } from '../../../scripts/doctor/store.ts'
import { withPasskey } from '../../contracts/accounts/passkeys.ts'
import { START } from '../../contracts/samples.ts'
import { startUpstash } from '../../doubles/upstash.ts'
import { freePort } from '../../support/servers/free-port.ts'
import { atEnd } from '../../support/at-end.ts'
import { startRedisServer } from '../../support/servers/redis-server.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { SECRET_KEY } from '../../support/desk/secret-key.ts'

/** As `openssl rand -hex 32` makes one. */
const upstash = { UPSTASH_REDIS_REST_URL: 'https://x.example', UPSTASH_REDIS_REST_TOKEN: 'x' }

function settingsOf(from: Readonly<Record<string, string>>): Settings {
  const settings = readEnvironment(from)
  if ('problems' in settings) throw new Error(settings.problems.join(' '))
  return settings
}

test.each([
  ['a machine of one’s own', {}, 'amber', 2],
  ['a whole server', { SITE_URL: 'https://a.example', SECRET_KEY }, 'green', 1],
  ['a server without its secret', { SITE_URL: 'https://a.example' }, 'red', 1],
  ['a whole Netlify', { ...upstash, SECRET_KEY }, 'green', 1],
  ['a Netlify without its secret', upstash, 'red', 1],
  ['two malformed settings', { PORT: 'x', SITE_URL: 'y' }, 'red', 2],
] as const)('the settings of %s: %j are %s', (_, from, colour, count) => {
  const found = checkSettings(from)
  expect(found.map((finding) => finding.colour)).toEqual(Array(count).fill(colour))
})

test('a secret that can be guessed is red, one beside the comments amber, a good one green and never shown', () => {
  const good = settingsOf({ SECRET_KEY })
  const withoutSettings = settingsOf({})
  const secret = Buffer.from(SECRET_KEY, 'hex')
  expect(checkSecret(Buffer.alloc(32, 7), good)).toMatchObject([{ colour: 'red' }])
  expect(checkSecret(secret, withoutSettings)).toMatchObject([{ colour: 'amber' }])
  expect(checkSecret(secret, good)).toMatchObject([{ colour: 'green' }])
  expect(JSON.stringify(checkSecret(secret, good))).not.toContain(SECRET_KEY.slice(0, 8))
})

test.each([
  [{}, 'amber'],
  [{ NETLIFY_PURGE_API_TOKEN: 'x' }, 'red'],
  [{ NETLIFY_PURGE_API_TOKEN: 'x', SITE_ID: 'y' }, 'green'],
])('the permission to purge, given %j, is %s', (given, colour) => {
  expect(checkPurge({ ...upstash, ...given }, settingsOf(upstash))).toMatchObject([{ colour }])
  expect(checkPurge(given, settingsOf({}))).toEqual([])
})

/** For this clock a machine is fast, however busy it is. */
const stopped = (): number => START

async function sqliteFindings(folder: string): Promise<readonly (readonly [string, string])[]> {
  const found = await checkStore({ kind: 'sqlite', folder }, Date.now)
  return found
    .filter(({ about }) => about === 'store')
    .map(({ colour, said }) => [colour, said] as const)
}

test('a folder with a whole file is green; an empty one is amber and stays empty', async () => {
  const folder = temporaryFolder()
  expect(await sqliteFindings(folder)).toMatchObject(
    [['amber', /^There are no comments/]].map(loose),
  )
  await openSqliteStore(join(folder, 'comments.sqlite')).close()
  expect(await sqliteFindings(folder)).toEqual([
    ['green', 'The file of comments is whole and can be written.'],
  ])
})

test('passkeys that were made for another host than the site’s are told', async () => {
  const folder = temporaryFolder()
  const store = openSqliteStore(join(folder, 'comments.sqlite'))
  await withPasskey(store)
  await store.close()
  const found = async (siteUrl?: string) =>
    (await checkStore({ kind: 'sqlite', folder }, Date.now, siteUrl))
      .filter(({ about }) => about === 'passkeys')
      .map(({ colour }) => colour)
  expect(await found('https://ban-tin.example')).toEqual([])
  expect(await found('https://ten-mien-moi.example')).toEqual(['amber'])
})

function loose([colour, said]: readonly (string | RegExp)[]) {
  return [colour, expect.stringMatching(said ?? '')]
}

test('a file that is no store, or a damaged one, is red', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'comments.sqlite'), 'Xin chào. '.repeat(1000))
  expect(await sqliteFindings(folder)).toEqual([
    ['red', expect.stringContaining('cannot be opened')],
  ])
})

test.each([
  [50, 'red'],
  [500, 'amber'],
  [5000, 'green'],
] as const)('%i MB free are %s', async (megabytes, colour) => {
  const measure = (() => Promise.resolve({ bavail: megabytes * 1000, bsize: 1000 })) as never
  expect(await checkDisk(temporaryFolder(), measure)).toMatchObject({ about: 'disk', colour })
})

test('a Redis is judged by what it says: whether it writes a file, and whether it throws away', async () => {
  const server = await startRedisServer()
  atEnd(() => server.close())
  const redis = new Redis(server.port, '127.0.0.1')
  atEnd(() => redis.disconnect())
  const setting = { kind: 'redis', url: `redis://127.0.0.1:${server.port}` } as const
  const durability = async (): Promise<string[]> =>
    (await checkStore(setting, stopped)).map(({ about, colour }) => `${about} ${colour}`)
  expect(await durability()).toEqual(['store green', 'durability green'])
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru')
  expect(await durability()).toEqual(['store green', 'durability green'])
  await redis.config('SET', 'maxmemory', '100mb')
  expect(await durability()).toEqual(['store green', 'durability red'])
  await redis.config('SET', 'maxmemory-policy', 'noeviction', 'appendfsync', 'no')
  expect(await durability()).toEqual(['store green', 'durability red'])
  await redis.config('SET', 'appendfsync', 'everysec', 'appendonly', 'no')
  expect(await durability()).toEqual(['store green', 'durability red'])
})

test('Upstash is asked the same, and is said to sleep when nobody asks', async () => {
  const server = await startRedisServer()
  atEnd(() => server.close())
  const rest = await startUpstash(server.port)
  atEnd(() => rest.close())
  const { url, token } = rest
  const found = await checkStore({ kind: 'upstash', url, token }, stopped)
  expect(found.map(({ about, colour }) => `${about} ${colour}`)).toEqual([
    'store green',
    'durability green',
    'idleness amber',
  ])
  const wrong = await checkStore({ kind: 'upstash', url, token: 'another-token' }, Date.now)
  expect(wrong).toMatchObject([{ about: 'store', colour: 'red' }])
  expect(JSON.stringify(wrong)).not.toContain('another-token')
})

test('a Redis that is away is red, and one far away amber', async () => {
  const url = `redis://127.0.0.1:${await freePort()}`
  expect(await checkStore({ kind: 'redis', url }, Date.now)).toMatchObject([{ colour: 'red' }])
  const server = await startRedisServer()
  atEnd(() => server.close())
  let time = 0
  const slow = await checkStore(
    { kind: 'redis', url: `redis://127.0.0.1:${server.port}` },
    () => (time += 700),
  )
  expect(slow[0]).toMatchObject({ about: 'store', colour: 'amber' })
})

test('a folder that may not be written is red', async () => {
  const folder = join(temporaryFolder(), 'closed')
  mkdirSync(folder)
  await openSqliteStore(join(folder, 'comments.sqlite')).close()
  chmodSync(folder, 0o500)
  const found = await sqliteFindings(folder)
  chmodSync(folder, 0o700)
  // Whoever may do everything (root) may write there too.
  expect(found[0]?.[0]).toBe(process.getuid?.() === 0 ? 'green' : 'red')
})
