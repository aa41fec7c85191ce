import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createToken } from '../../functions/comments/actions/credentials.ts'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { openUpstashStore } from '../../functions/comments/store/redis/upstash.ts'
import type { Store } from '../../functions/comments/store/store.ts'
import { loggedActions, exportAll } from '../contracts/samples.ts'
import { startUpstash, type Upstash } from '../doubles/upstash.ts'
import { atEnd } from '../support/at-end.ts'
import { openDesk } from '../support/desk/desk.ts'
import { submitMany } from '../support/desk/submit.ts'
import { program } from '../support/desk/moderators.ts'
import { startRedisServer } from '../support/servers/redis-server.ts'
import { begin, ended, run, type Ended } from '../support/run.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { patient } from '../support/servers/patient.ts'

const here = temporaryFolder()
const store = openSqliteStore(join(here, 'comments.sqlite'))
const sqlite = { DATA_DIR: here }
let upstash: Upstash
let redis: Record<string, string>

function comments(
  word: string,
  where: Readonly<Record<string, string>>,
  input?: string,
): Promise<Ended> {
  return run(['scripts/comments.ts', word], where, input)
}

beforeAll(async () => {
  const server = await startRedisServer()
  atEnd(() => server.close())
  upstash = await startUpstash(server.port)
  atEnd(() => upstash.close())
  redis = { UPSTASH_REDIS_REST_URL: upstash.url, UPSTASH_REDIS_REST_TOKEN: upstash.token }
  const desk = openDesk({ store })
  const lan = await program(desk)
  const [one, two, three] = (await submitMany(desk, 5)).map(({ comment }) => comment)
  await lan.decide(
    { comment: one ?? '', verdict: 'approve' },
    { comment: two ?? '', verdict: 'reject', reason: 'Lạc đề' },
    { comment: three ?? '', verdict: 'approve' },
    { comment: three ?? '', version: 2, verdict: 'restore' },
  )
  await lan.get(`/api/moderation/comments/${one}/phone`)
})

test('what is exported from SQLite and imported into Redis is exported from there the same, and back again', async () => {
  const first = await comments('export', sqlite)
  expect(first.stdout.split('\n').slice(0, 1)).toEqual(['{"format":"ban-tin/2"}'])
  const imported = await comments('import', redis, first.stdout)
  expect(imported).toEqual({
    code: 0,
    stdout: '5 of 5 comments imported; the others were already there.\n',
    stderr: '',
  })
  expect((await comments('export', redis)).stdout).toBe(first.stdout)
  const there = openUpstashStore(upstash, patient)
  expect(await exportAll(there)).toEqual(await exportAll(store))
  const actions = async (of: Store): Promise<readonly string[]> =>
    (await loggedActions(of)).filter((line) => !/ - \S+ operator$/.test(line))
  expect(await actions(there)).toEqual(await actions(store))
  const back = { DATA_DIR: temporaryFolder() }
  await comments('import', back, first.stdout)
  expect((await comments('export', back)).stdout).toBe(first.stdout)
})

test('importing the same again changes nothing', async () => {
  const { stdout } = await comments('export', sqlite)
  expect((await comments('import', sqlite, stdout)).stdout).toMatch(/^0 of 5 /)
  expect((await comments('export', sqlite)).stdout).toBe(stdout)
})

test('an export holds no token, session or code, and no readable phone', async () => {
  const { token } = await createToken(store, 'Lan', Date.now())
  const { stdout } = await comments('export', sqlite)
  expect(stdout).not.toContain(token)
  expect(stdout).not.toMatch(/912345678/)
})

test.each([
  ['nothing', '', /^There was nothing to read/],
  ['another format', '{"format":"ban-tin/9"}\n', /^This is no export of comments/],
  ['a broken line', '{"format":"ban-tin/2"}\n{"comment":{}}\n', /^Line 2 is not a comment/],
])('%s is not imported, in one sentence', async (_, input, says) => {
  const { code, stdout, stderr } = await comments('import', { DATA_DIR: temporaryFolder() }, input)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(says)
})

test('an export that was cut ends with 1 and says how much was imported; --anyway takes what there is', async () => {
  const there = { DATA_DIR: temporaryFolder() }
  const { stdout: whole } = await comments('export', sqlite)
  const cut = whole.split('\n').slice(0, 4).join('\n')
  const { code, stdout, stderr } = await comments('import', there, cut)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^The export is cut short.* 3 of 3 comments imported.*\n$/)
  const imported = await run(['scripts/comments.ts', 'import', '--anyway'], there, cut)
  expect([imported.code, imported.stdout]).toEqual([0, expect.stringMatching(/^0 of 3 /)])
  expect((await comments('import', there, whole)).stdout).toMatch(/^2 of 5 /)
})

test.each([
  ['scripts/comments.ts', 'export'],
  ['scripts/comments.ts', '--help'],
  ['scripts/doctor.ts', '--help'],
])('%s %s ends quietly when nobody reads on', async (...words) => {
  const child = begin(words, sqlite)
  child.stdout?.destroy()
  let stderr = ''
  child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()))
  expect([await ended(child), stderr]).toEqual([0, ''])
})

test('reconcile finds everything as promised, and after damage says what was wrong and mends it', async () => {
  const { code, stdout } = await comments('reconcile', redis)
  expect([code, stdout]).toEqual([0, 'Everything is as promised.\n'])
  const before = await comments('export', redis)
  await upstash.redis.del('{ban-tin}:in:approved')
  expect((await comments('reconcile', redis)).stdout).toMatch(/^.+\n[^]*\d+ repaired\.\n$/)
  expect((await comments('reconcile', redis)).stdout).toBe('Everything is as promised.\n')
  expect((await comments('export', redis)).stdout).toBe(before.stdout)
})

test.each(['', 'xuat', '--tat-ca'])('the word “%s” is one line and exit 2', async (word) => {
  const { code, stdout, stderr } = await run([
    'scripts/comments.ts',
    ...(word === '' ? [] : [word]),
  ])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^.*Usage: npm run comments -- .*\n$/)
})

test('a store that is away ends a command with 1 and tells none of its secrets', async () => {
  const { code, stdout, stderr } = await comments('export', {
    ...redis,
    UPSTASH_REDIS_REST_TOKEN: 'another-token',
  })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).not.toMatch(/another-token|loopback-token|Hường/)
})
