import type { Challenge } from 'altcha-lib'
import { beforeAll, expect, test } from 'vitest'
import { altcha } from '../../../../functions/comments/altcha.ts'
import { solved } from '../../../support/altcha.ts'
import { openDesk, type Desk } from '../../../support/desk.ts'
import { asJson, take } from '../../../support/letter.ts'
import { refusalOf } from '../../../support/refusal.ts'

const secret = 'a secret of these tests'
const limit = { count: 1_000, seconds: 600 }
let token: string

function desk(now: () => number = Date.now): Desk {
  return openDesk({ captcha: altcha(secret, now), now: Date.now, limit })
}

async function challenge(from: Desk): Promise<Challenge> {
  const response = await from.ask('/api/captcha?article=2026/03/cau-moi')
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return (await response.json()) as Challenge
}

beforeAll(async () => {
  token = await solved(await challenge(desk()))
})

test('a solved challenge is taken, once', async () => {
  const one = desk()
  await take(one, { altcha: token })
  const again = await refusalOf(one, asJson({ altcha: token, title: 'Khác' }))
  expect(again).toMatchObject({ status: 403, code: 'captcha' })
})

interface Payload {
  readonly challenge: { signature: string; parameters: Record<string, unknown> }
  readonly solution: Record<string, unknown>
}

function changed(change: (payload: Payload) => unknown): string {
  const payload = JSON.parse(Buffer.from(token, 'base64').toString()) as Payload
  return Buffer.from(JSON.stringify(change(payload) ?? payload)).toString('base64')
}

/** The same answer in other letters: each would be a second use, if it were taken for another answer. */
const respelt: Readonly<Record<string, () => string>> = {
  'its signature in capitals': () =>
    changed(({ challenge: each }) => void (each.signature = each.signature.toUpperCase())),
  'its key in capitals': () =>
    changed(
      ({ solution }) =>
        void (solution['derivedKey'] = String(solution['derivedKey']).toUpperCase()),
    ),
  'its fields in another order': () =>
    changed(({ challenge: each, solution }) => ({ solution, challenge: each })),
  'more fields': () => changed(({ solution }) => void (solution['time'] = 1)),
  'base64 without its end': () => token.replace(/=+$/, ''),
  'base64 with a break in it': () => `${token.slice(0, 40)}\n${token.slice(40)}`,
  'base64 for addresses': () => Buffer.from(token, 'base64').toString('base64url'),
}

test.each(Object.entries(respelt))('an answer used before is refused with %s', async (_, spell) => {
  const one = desk()
  await take(one, { altcha: token })
  expect(await refusalOf(one, asJson({ altcha: spell() }))).toMatchObject({ status: 403 })
})

const tampered: Readonly<Record<string, () => string>> = {
  'a later end': () => changed(({ challenge: each }) => void (each.parameters['expiresAt'] = 9e9)),
  'no end': () => changed(({ challenge: each }) => void delete each.parameters['expiresAt']),
  'a cheaper cost': () => changed(({ challenge: each }) => void (each.parameters['cost'] = 1)),
  'an endless cost': () => changed(({ challenge: each }) => void (each.parameters['cost'] = 1e15)),
  'a cost of words': () => changed(({ challenge: each }) => void (each.parameters['cost'] = '9')),
  'another salt': () => changed(({ challenge: each }) => void (each.parameters['salt'] = 'xyz')),
  'no salt': () => changed(({ challenge: each }) => void delete each.parameters['salt']),
  'another signature': () =>
    changed(({ challenge: each }) => void (each.signature = 'ff'.repeat(32))),
  'no signature': () => changed(({ challenge: each }) => void (each.signature = '')),
  'a signature of emoji': () =>
    changed(({ challenge: each }) => void (each.signature = '😀'.repeat(64))),
  'another key': () => changed(({ solution }) => void (solution['derivedKey'] = '00'.repeat(32))),
  'a key of words': () => changed(({ solution }) => void (solution['derivedKey'] = 'xyz')),
  'no number': () => changed(({ solution }) => void delete solution['counter']),
  'a negative number': () => changed(({ solution }) => void (solution['counter'] = -1)),
  'no solution': () => changed(({ challenge: each }) => ({ challenge: each })),
  'null for parameters': () =>
    changed(({ solution }) => ({ challenge: { signature: 'a', parameters: null }, solution })),
  'null for everything': () => changed(() => 'null'),
  'no base64': () => '%%%',
  nothing: () => '',
  'base64 of no JSON': () => 'aGVsbG8=',
}

test.each(Object.entries(tampered))('an answer with %s is nobody’s', async (_, tamper) => {
  const one = desk()
  const refusal = await refusalOf(one, asJson({ altcha: tamper() }))
  expect([refusal.status, one.reports]).toEqual([403, []])
})

test('an answer to another newsroom’s challenge is refused', async () => {
  const other = openDesk({ captcha: altcha('another', Date.now), now: Date.now })
  expect((await refusalOf(other, asJson({ altcha: token }))).status).toBe(403)
})

test('a challenge is good for an hour, also for a clock that has passed it while it was solved', async () => {
  const { parameters } = await challenge(desk())
  expect(Number(parameters.expiresAt) - Date.now() / 1000).toBeCloseTo(3_600, -1)
  const old = await solved(await challenge(desk(() => Date.now() - 3_601_000)))
  expect((await refusalOf(desk(), asJson({ altcha: old }))).status).toBe(403)
  const late = openDesk({ captcha: altcha(secret, Date.now), now: () => Date.now() + 3_600_000 })
  expect((await refusalOf(late, asJson({ altcha: token }))).status).toBe(403)
})

test('while an article is flooded cheap answers are refused, dear ones taken, and other articles are calm', async () => {
  const one = desk()
  for (let count = 0; count < 121; count += 1)
    await one.store.admit({ address: 'flood', article: '2026/03/cau-moi', now: Date.now(), limit })
  const dear = await challenge(one)
  expect(dear.parameters.cost).toBe(5 * (await challenge(desk())).parameters.cost)
  expect((await refusalOf(one, asJson({ altcha: token }))).status).toBe(403)
  await take(one, { altcha: await solved(dear) })
  await take(one, { altcha: token, article: '2026/03/cho-dem' })
})
