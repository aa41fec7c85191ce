import { expect, test } from 'vitest'
import { readProduction } from '../../../functions/comments/production.ts'

const key = { SECRET_KEY: 'ab'.repeat(32) }
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
    secretKey: Buffer.alloc(32, 0xab),
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

function problemsOf(
  variables: Readonly<Record<string, string>>,
  place: 'serve' | 'netlify',
): readonly string[] {
  const read = readProduction(variables, place)
  return 'problems' in read ? read.problems : []
}
