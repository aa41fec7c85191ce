import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readProduction } from '../../../../functions/comments/platform/production.ts'
import { isGuessable } from '../../../../functions/comments/platform/weak-settings.ts'
import { SECRET_KEY } from '../../../support/desk/secret-key.ts'

const key = { SECRET_KEY }
const site = { SITE_URL: 'https://thu.example' }
const upstash = { UPSTASH_REDIS_REST_URL: 'https://a.example', UPSTASH_REDIS_REST_TOKEN: 'b' }

test.each([
  ['serve', { ...key, ...site }, 'sqlite'],
  ['serve', { ...key, ...site, DATA_DIR: '/tmp/x' }, 'sqlite'],
  ['serve', { ...key, ...site, REDIS_URL: 'redis://127.0.0.1' }, 'redis'],
  ['serve', { ...key, ...site, ...upstash }, 'upstash'],
  ['netlify', { ...key, ...upstash }, 'upstash'],
] as const)('%s is content with %j and keeps comments in %s', (place, variables, kind) => {
  expect(readProduction(variables, place)).toMatchObject({
    secretKey: Buffer.from(SECRET_KEY, 'hex'),
    store: { kind },
  })
})

test.each([
  ['serve', site, ['SECRET_KEY']],
  ['serve', { ...key, SITE_URL: ' ' }, ['SITE_URL']],
  ['serve', {}, ['SITE_URL', 'SECRET_KEY']],
  ['netlify', {}, ['SECRET_KEY', 'UPSTASH_REDIS_REST_URL']],
  ['netlify', { ...key, DATA_DIR: '/tmp/x' }, ['UPSTASH_REDIS_REST_URL']],
  ['netlify', { ...key, REDIS_URL: 'redis://127.0.0.1' }, ['REDIS_URL']],
  ['netlify', { ...key, UPSTASH_REDIS_REST_TOKEN: 'b' }, ['UPSTASH_REDIS_REST_URL']],
] as const)('%s with %j alone is told of %j, a sentence each', (place, variables, names) => {
  expect(problemsOf(variables, place)).toEqual(
    names.map((name) => expect.stringMatching(new RegExp(`${name}.*\\.$`))),
  )
})

test('what is malformed and what is missing are told at once, each once, and no secret with them', () => {
  const problems = problemsOf({ SECRET_KEY: 's3cret', PORT: 'x', LIMIT_ADDRESS: '5' }, 'serve')
  const named = ['SECRET_KEY', 'LIMIT_ADDRESS', 'PORT', 'SITE_URL']
  expect(problems).toEqual(named.map((name) => expect.stringContaining(name)))
  expect(problems.join()).not.toContain('s3cret')
})

test.each([
  ['zeros', '0'.repeat(64)],
  ['one byte over and over', 'ab'.repeat(32)],
  ['one half twice', '0123456789abcdef'.repeat(4)],
  ['a count', Buffer.from(Array.from({ length: 32 }, (_, byte) => byte)).toString('hex')],
  ['a count by sevens', Buffer.from(Array.from({ length: 32 }, (_, n) => n * 7)).toString('hex')],
  [
    'a sentence',
    Buffer.from('mat khau cua toa soan Bac Tu Liem').subarray(0, 32).toString('base64'),
  ],
])('a secret key of %s can be guessed, and is refused everywhere', (_, key) => {
  const refused = [expect.stringMatching(/^SECRET_KEY can be guessed.*\.$/)]
  expect(problemsOf({ ...site, SECRET_KEY: key }, 'serve')).toEqual(refused)
  expect(problemsOf({ ...upstash, SECRET_KEY: key }, 'netlify')).toEqual(refused)
})

test('a key as a machine makes it is taken', () => {
  for (let round = 0; round < 200; round += 1) expect(isGuessable(randomBytes(32))).toBe(false)
})

const tests = { HCAPTCHA_SECRET: `0x${'0'.repeat(40)}` }
const sitekey = { HCAPTCHA_SITEKEY: '10000000-ffff-ffff-ffff-000000000001' }
const own = { HCAPTCHA_SITEKEY: '5d0a1f3c-1111-4222-8333-444455556666', HCAPTCHA_SECRET: 'ES_x' }

test.each([
  [{ SITE_URL: 'http://thu.example' }, ['SITE_URL']],
  [{ SITE_URL: 'http://192.168.1.7:8080' }, ['SITE_URL']],
  [{ SITE_URL: 'http://127.0.0.1.example' }, ['SITE_URL']],
  [{ REDIS_URL: 'redis://10.0.0.5:6379' }, ['REDIS_URL', 'REDIS_URL']],
  [{ REDIS_URL: 'redis://:mat-khau@kho.example' }, ['REDIS_URL']],
  [{ REDIS_URL: 'rediss://kho.example' }, ['REDIS_URL']],
  [{ REDIS_URL: 'rediss+cluster://127.0.0.1:1,kho.example:2' }, ['REDIS_URL']],
  [
    { UPSTASH_REDIS_REST_URL: 'http://a.example', UPSTASH_REDIS_REST_TOKEN: 'b' },
    ['UPSTASH_REDIS_REST_URL'],
  ],
  [{ ...own, ...tests }, ['HCAPTCHA_SITEKEY']],
  [{ ...own, ...sitekey }, ['HCAPTCHA_SITEKEY']],
])('readers are not served with %j: it is a sentence that names %j', (weak, names) => {
  const problems = problemsOf({ ...key, ...site, ...weak }, 'serve')
  expect(problems).toEqual(
    names.map((name) => expect.stringMatching(new RegExp(`^${name} .*\\.$`))),
  )
  expect(problems.join()).not.toContain('mat-khau')
})

test.each([
  { SITE_URL: 'http://localhost:8888' },
  { SITE_URL: 'http://127.0.0.1:8888' },
  { SITE_URL: 'http://[::1]:8888' },
  { REDIS_URL: 'redis://localhost:6379' },
  { REDIS_URL: 'redis://[::1]' },
  { REDIS_URL: 'redis+cluster://127.0.0.1:7000,127.0.0.1:7001' },
  { REDIS_URL: 'rediss://:mat-khau@kho.example:6380' },
  own,
])('readers are served with %j', (settings) => {
  expect(problemsOf({ ...key, ...site, ...settings }, 'serve')).toEqual([])
})

function problemsOf(
  variables: Readonly<Record<string, string>>,
  place: 'serve' | 'netlify',
): readonly string[] {
  const read = readProduction(variables, place)
  return 'problems' in read ? read.problems : []
}
