import { expect, test } from 'vitest'
import { readEnvironment } from '../../../../functions/comments/platform/environment.ts'

const key = 'ab'.repeat(32)

test('an empty environment is enough: SQLite, ALTCHA, loopback', () => {
  expect(readEnvironment({})).toEqual({
    store: { kind: 'sqlite', folder: '.data' },
    limit: { count: 20, seconds: 600 },
    port: 8888,
    host: '127.0.0.1',
    behindProxy: false,
  })
})

test('a variable left blank is one left out', () => {
  const blank = { SITE_URL: '', SECRET_KEY: ' ', PORT: '', REDIS_URL: '', LIMIT_ADDRESS: ' ' }
  expect(readEnvironment(blank)).toEqual(readEnvironment({}))
})

test('every setting is read and typed', () => {
  expect(
    readEnvironment({
      SITE_URL: 'https://thu.example/',
      UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:8079',
      UPSTASH_REDIS_REST_TOKEN: 'x',
      STORE_PREFIX: 'thu',
      HCAPTCHA_SITEKEY: 'a',
      HCAPTCHA_SECRET: 'b',
      SECRET_KEY: key,
      BUILD_HOOK_URL: 'https://hook.example/1',
      NOTIFY_WEBHOOK_URL: 'https://hook.example/2',
      PUBLISH_TOKEN: 'cd'.repeat(32),
      CONTENT_REPOSITORY: 'github:toa-soan/trang',
      CONTENT_TOKEN: 'forge',
      CONTENT_BRANCH: 'bai-viet',
      LIMIT_ADDRESS: '5/60',
      PORT: '0',
      HOST: '0.0.0.0',
      BEHIND_PROXY: 'yes',
      SOURCE_DATE_EPOCH: '1700000000',
    }),
  ).toEqual({
    siteUrl: 'https://thu.example',
    store: { kind: 'upstash', url: 'http://127.0.0.1:8079', token: 'x', prefix: '{thu}:' },
    hcaptcha: { sitekey: 'a', secret: 'b' },
    secretKey: Buffer.alloc(32, 0xab),
    buildHookUrl: 'https://hook.example/1',
    notifyWebhookUrl: 'https://hook.example/2',
    publishToken: 'cd'.repeat(32),
    contentRepository: { kind: 'github', owner: 'toa-soan', name: 'trang', token: 'forge' },
    contentBranch: 'bai-viet',
    limit: { count: 5, seconds: 60 },
    port: 0,
    host: '0.0.0.0',
    behindProxy: true,
    sourceDate: 1_700_000_000_000,
  })
})

test.each([
  [{ REDIS_URL: 'rediss://localhost:6379' }, { kind: 'redis', url: 'rediss://localhost:6379' }],
  [{ REDIS_URL: 'redis://localhost' }, { kind: 'redis', prefix: '{ban-tin}:' }],
  [
    { REDIS_URL: 'rediss+cluster://user:p%40ss@one:7000,two', STORE_PREFIX: '{toa-soan.2}' },
    { kind: 'redis', url: 'rediss+cluster://user:p%40ss@one:7000,two', prefix: '{toa-soan.2}:' },
  ],
  [{ DATA_DIR: '/tmp/x' }, { kind: 'sqlite', folder: '/tmp/x' }],
])('%j chooses the store', (variables, store) => {
  expect(readEnvironment(variables)).toMatchObject({ store })
})

test('a secret key may come in hex or in base64', () => {
  const base64 = Buffer.from(key, 'hex').toString('base64')
  expect(readEnvironment({ SECRET_KEY: base64 })).toEqual(readEnvironment({ SECRET_KEY: key }))
})

const rootAddress =
  'SITE_URL must be an http:// or https:// address without a path: the site lies at its root.'

test.each([
  [{ SITE_URL: 'thu.example' }, rootAddress],
  [{ SITE_URL: 'https://thu.example/tin' }, rootAddress],
  [{ SITE_URL: 'https://thu.example?a' }, rootAddress],
  [{ BUILD_HOOK_URL: 'x' }, 'BUILD_HOOK_URL must be an http:// or https:// address.'],
  [{ PORT: '80a' }, 'PORT must be a whole number up to 65535.'],
  [{ PORT: '65536' }, 'PORT must be a whole number up to 65535.'],
  [{ PORT: '-1' }, 'PORT must be a whole number up to 65535.'],
  [
    { SECRET_KEY: 'ngắn' },
    'SECRET_KEY must be 32 bytes, in hex or base64 (make one: openssl rand -hex 32).',
  ],
  [{ LIMIT_ADDRESS: '20' }, 'LIMIT_ADDRESS must be count/seconds, for example 20/600.'],
  [{ LIMIT_ADDRESS: '0/600' }, 'LIMIT_ADDRESS must be count/seconds, for example 20/600.'],
  [
    { PUBLISH_TOKEN: 'ngắn' },
    'PUBLISH_TOKEN must be 20 to 200 letters, digits or ~+/._=- (make one: openssl rand -hex 32).',
  ],
  [{ HCAPTCHA_SITEKEY: 'a' }, 'HCAPTCHA_SITEKEY and HCAPTCHA_SECRET go together.'],
  [
    { UPSTASH_REDIS_REST_TOKEN: 'a' },
    'UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN go together.',
  ],
  [
    { UPSTASH_REDIS_REST_URL: 'https://a', UPSTASH_REDIS_REST_TOKEN: 'a', REDIS_URL: 'redis://a' },
    'Set UPSTASH_REDIS_REST_URL or REDIS_URL, not both.',
  ],
])('%j is one sentence that names the variable', (variables, sentence) => {
  expect(readEnvironment(variables)).toEqual({ problems: [sentence] })
})

test.each([
  'http://x',
  'redis://a:b',
  'redis+cluster://',
  'redis+cluster://a:1,',
  'redis+cluster://a/3',
  'redis+cluster://a:b',
  'redis+cluster://a:0',
  'redis+cluster://user:pass@@a',
])('REDIS_URL=%s is one sentence', (REDIS_URL) => {
  const problem = expect.stringMatching(/^REDIS_URL must be/)
  expect(readEnvironment({ REDIS_URL })).toEqual({ problems: [problem] })
})

test.each(['{a', 'a}', '{}', ':', '{a}:b', '{a}{b}', 'a*', 'a b', 'ă', '-a', 'a'.repeat(41)])(
  'STORE_PREFIX=%s is one sentence',
  (STORE_PREFIX) => {
    const problem = expect.stringMatching(/^STORE_PREFIX must be/)
    expect(readEnvironment({ STORE_PREFIX })).toEqual({ problems: [problem] })
  },
)

test.each(['thu', 'thu:', '{thu}', '{thu}:'])('STORE_PREFIX=%s is {thu}:', (STORE_PREFIX) => {
  const settings = readEnvironment({ REDIS_URL: 'redis://localhost', STORE_PREFIX })
  expect(settings).toMatchObject({ store: { prefix: '{thu}:' } })
})

test('all problems are told at once, and no secret with them', () => {
  const settings = readEnvironment({
    PORT: 'x',
    SITE_URL: 'y',
    SECRET_KEY: 'mật khẩu',
    HCAPTCHA_SECRET: 's3cret',
  })
  expect('problems' in settings && settings.problems).toHaveLength(4)
  expect(JSON.stringify(settings)).not.toMatch(/mật khẩu|s3cret/)
})

const CONTENT_TOKEN = 'forge'

test.each([
  ['git', { kind: 'git' }],
  ['github:a/b.c', { kind: 'github', owner: 'a', name: 'b.c' }],
  ['forgejo:https://git.example/toa-soan/trang', { site: 'https://git.example' }],
  ['forgejo:https://may.example/git/a/b', { site: 'https://may.example/git', owner: 'a' }],
  ['forgejo:http://localhost:3000/a/b', { site: 'http://localhost:3000' }],
])('CONTENT_REPOSITORY=%s is read', (CONTENT_REPOSITORY, contentRepository) => {
  expect(readEnvironment({ CONTENT_REPOSITORY, CONTENT_TOKEN })).toMatchObject({
    contentRepository,
  })
})

test.each([
  ['github', /CONTENT_REPOSITORY must be/],
  ['github:a/b/c', /CONTENT_REPOSITORY must be/],
  ['gitlab:a/b', /CONTENT_REPOSITORY must be/],
  ['forgejo:git.example/a/b', /CONTENT_REPOSITORY must be/],
  ['forgejo:https://user:pass@git.example/a/b', /CONTENT_REPOSITORY must be/],
  ['forgejo:http://git.example/a/b', /https:/],
])('CONTENT_REPOSITORY=%s is one problem that names it', (CONTENT_REPOSITORY, sentence) => {
  const read = readEnvironment({ CONTENT_REPOSITORY, CONTENT_TOKEN })
  expect(read).toEqual({ problems: [expect.stringMatching(sentence)] })
})

test('a forge without its token is a problem that names the token', () => {
  const read = readEnvironment({ CONTENT_REPOSITORY: 'github:a/b' })
  expect(read).toEqual({ problems: [expect.stringContaining('CONTENT_TOKEN')] })
})
