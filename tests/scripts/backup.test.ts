import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { deriveSecrets } from '../../functions/comments/domain/secrets.ts'
import { startUpstash } from '../doubles/upstash.ts'
import { atEnd } from '../support/at-end.ts'
import { openDesk } from '../support/desk/desk.ts'
import { submitMany } from '../support/desk/submit.ts'
import { program } from '../support/desk/moderators.ts'
import { startRedisServer } from '../support/servers/redis-server.ts'
import { run, type Ended } from '../support/run.ts'
import { temporaryFolder } from '../support/temporary.ts'

const here = temporaryFolder()
const file = join(here, 'comments.backup')
const SECRET_KEY = '07'.repeat(32)
const sqlite = { DATA_DIR: here, SECRET_KEY }
let upstash: Readonly<Record<string, string>>
let redis: Readonly<Record<string, string>>

function comments(words: string, where: Readonly<Record<string, string>>): Promise<Ended> {
  return run(['scripts/comments.ts', ...words.split(' ')], where)
}

async function exported(where: Readonly<Record<string, string>>): Promise<string> {
  return (await comments('export', where)).stdout
}

beforeAll(async () => {
  const server = await startRedisServer()
  atEnd(() => server.close())
  const rest = await startUpstash(server.port)
  atEnd(() => rest.close())
  upstash = {
    UPSTASH_REDIS_REST_URL: rest.url,
    UPSTASH_REDIS_REST_TOKEN: rest.token,
    SECRET_KEY,
  }
  const plain = await startRedisServer()
  atEnd(() => plain.close())
  redis = { REDIS_URL: `redis://127.0.0.1:${plain.port}`, SECRET_KEY }
  const store = openSqliteStore(join(here, 'comments.sqlite'))
  const desk = openDesk({ store })
  const lan = await program(desk)
  const [one = '', two = '', three = ''] = (await submitMany(desk, 6)).map(({ comment }) => comment)
  await lan.decide(
    { comment: one, verdict: 'approve' },
    { comment: two, verdict: 'reject', reason: 'Lạc đề' },
    { comment: three, verdict: 'approve' },
    { comment: three, version: 2, verdict: 'restore' },
  )
  await lan.get(`/api/moderation/comments/${one}/phone`)
  await store.close()
})

test('a drill: from SQLite to Upstash, to plain Redis, and back to SQLite, and every export is the same', async () => {
  const first = await exported(sqlite)
  expect(first.split('\n')).toHaveLength(9)
  const back = { DATA_DIR: temporaryFolder(), SECRET_KEY }
  const way = [sqlite, upstash, redis, back]
  for (const [index, from] of way.slice(0, -1).entries()) {
    const [name, to] = [join(here, `drill-${index}`), way[index + 1] ?? back]
    const backedUp = await comments(`backup ${name}`, from)
    expect(backedUp).toEqual({ code: 0, stdout: `6 comments are in ${name}.\n`, stderr: '' })
    const restored = await comments(`restore ${name}`, to)
    const sentence = '6 of 6 comments restored; the others were already there.\n'
    expect(restored).toEqual({ code: 0, stdout: sentence, stderr: '' })
    expect(await exported(to)).toBe(first)
    expect((await comments('reconcile', to)).stdout).toBe('Everything is as promised.\n')
  }
})

test('a phone is sealed in what was restored, and the desk with the same key opens it', async () => {
  await comments(`backup ${file} --force`, sqlite)
  const there = temporaryFolder()
  await comments(`restore ${file}`, { DATA_DIR: there, SECRET_KEY })
  const store = openSqliteStore(join(there, 'comments.sqlite'))
  const [{ exports }, secrets] = [
    await store.export(null, 1),
    deriveSecrets(Buffer.from(SECRET_KEY, 'hex')),
  ]
  const [{ comment, phone = '' } = { comment: { id: '' } }] = exports
  expect([phone.includes('912345678'), secrets.unseal(phone, comment.id)]).toEqual([
    false,
    '+84912345678',
  ])
})

test('a file that is there is not replaced unless that is asked for', async () => {
  writeFileSync(join(here, 'mine'), 'mine')
  const refused = await comments(`backup ${join(here, 'mine')}`, sqlite)
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/is there already: choose another name, or .*--force\.\n$/)
  expect(readFileSync(join(here, 'mine'), 'utf8')).toBe('mine')
  expect((await comments(`backup ${join(here, 'mine')} --force`, sqlite)).code).toBe(0)
  expect(statSync(join(here, 'mine')).mode & 0o077).toBe(0)
})

test.each([
  ['sealed with another key', (whole: Buffer) => whole, '08', /sealed with another SECRET_KEY/],
  ['cut short', (whole: Buffer) => whole.subarray(0, -20), '07', /is cut short/],
  ['damaged', (whole: Buffer) => Buffer.concat([whole, whole]), '07', /is damaged/],
  ['no backup', () => Buffer.from('{"format":"ban-tin/1"}\n'), '07', /is no backup of comments/],
] as const)('a file that is %s is one sentence, and nothing is restored', async (...words) => {
  const [, damage, key, sentence] = words
  await comments(`backup ${file} --force`, sqlite)
  copyFileSync(file, `${file}.bad`)
  writeFileSync(`${file}.bad`, damage(readFileSync(file)))
  const empty = { DATA_DIR: temporaryFolder(), SECRET_KEY: key.repeat(32) }
  const { code, stdout, stderr } = await comments(`restore ${file}.bad`, empty)
  expect([code, stdout, stderr.split('\n').length]).toEqual([1, '', 2])
  expect(stderr).toMatch(sentence)
  expect(stderr).toContain('Nothing was restored.')
  expect(await exported(empty)).toBe('{"format":"ban-tin/2"}\n{"end":0}\n')
})

test.each([
  [`restore ${join(here, 'none')}`, sqlite, 1, /^There is no file .*none\.\n$/],
  [`backup ${join(here, 'no', 'x')}`, sqlite, 1, /^There is no folder for .*x\.\n$/],
  [`backup ${join(here, 'y')}`, { DATA_DIR: temporaryFolder() }, 1, /^Set SECRET_KEY .*\n$/],
  ['backup', sqlite, 2, /^Usage: .*\n$/],
  [`restore ${file} --force`, sqlite, 2, /^Usage: .*\n$/],
  ['export --force', sqlite, 2, /^Usage: .*\n$/],
] as const)('%s is one line and an exit code', async (words, where, code, line) => {
  const ended = await comments(words, where)
  expect([ended.code, ended.stdout]).toEqual([code, ''])
  expect(ended.stderr).toMatch(line)
})

test('the secret that npm start keeps beside the store is enough', async () => {
  const there = temporaryFolder()
  writeFileSync(join(there, 'secret'), SECRET_KEY)
  await comments(`backup ${file} --force`, sqlite)
  const restored = await comments(`restore ${file}`, { DATA_DIR: there })
  expect(restored.stdout).toMatch(/^6 of 6 /)
})

test('sweep removes what is past its time and says how much that was', async () => {
  const there = { DATA_DIR: temporaryFolder(), SECRET_KEY }
  await comments(`backup ${file} --force`, sqlite)
  await comments(`restore ${file}`, there)
  const { code, stdout } = await comments('sweep', there)
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(
      /^Removed: \d+ phones, \d+ texts that were edited, \d+ rejected comments, \d+ unsettled ones\.\n$/,
    ),
  ])
  expect((await comments('sweep', there)).stdout).toMatch(
    /^Removed: 0 phones, 0 texts that were edited, 0 rejected/,
  )
  expect((await comments('reconcile', there)).stdout).toBe('Everything is as promised.\n')
})
