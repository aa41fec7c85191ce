import type { Challenge } from 'altcha-lib'
import { beforeAll, expect, test } from 'vitest'
import { altcha, type AltchaSettings } from '../../../../functions/comments/captcha/altcha.ts'
import { START, commentOf, keepRequestOf } from '../../../contracts/samples.ts'
import { solved } from '../../../support/desk/altcha.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { asJson, submit } from '../../../support/desk/submit.ts'
import { refusalOf } from '../../../support/desk/refusal.ts'

const settings = { secret: 'a secret of these tests', host: 'ban-tin.example', now: Date.now }
const limit = { count: 1_000, seconds: 600 }
let token: string

function desk(changes: Partial<AltchaSettings> = {}): Desk {
  return openDesk({ captcha: altcha({ ...settings, ...changes }), now: Date.now, limit })
}

async function challenge(from: Desk, article = '2026/03/cau-moi'): Promise<Challenge> {
  const response = await from.ask(`/api/captcha?article=${article}`)
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return (await response.json()) as Challenge
}

beforeAll(async () => {
  token = await solved(await challenge(desk()))
})

test('a solved challenge is taken, once', async () => {
  const one = desk()
  await submit(one, { altcha: token })
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

function data(changes: Record<string, unknown>): string {
  return changed(
    ({ challenge: { parameters } }) =>
      void (parameters['data'] = { ...(parameters['data'] as object), ...changes }),
  )
}

function deep(levels: number): unknown {
  return levels === 0 ? 'x' : [deep(levels - 1)]
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
  await submit(one, { altcha: token })
  expect(await refusalOf(one, asJson({ altcha: spell() }))).toMatchObject({ status: 403 })
})

const tampered: Readonly<Record<string, () => string>> = {
  'a later end': () => data({ issued: 9e9 }),
  'no end': () => data({ issued: undefined }),
  'an end of words': () => data({ issued: '9e9' }),
  'another article': () => data({ article: '2026/03/cho-dem' }),
  'no data': () => changed(({ challenge: each }) => void delete each.parameters['data']),
  'another algorithm': () =>
    changed(({ challenge: each }) => void (each.parameters['algorithm'] = 'SHA-256')),
  'a key of our own choice': () => changed((each) => ({ ...each, hmacKeySignatureSecret: '' })),
  'a digest of its own choice': () => changed((each) => ({ ...each, hmacAlgorithm: 'x' })),
  'a text for a challenge': () => changed((each) => ({ ...each, challenge: 'x' })),
  'deep parameters': () =>
    changed(({ challenge: each }) => void (each.parameters['salt'] = deep(400))),
  'more than 2 KB': () => changed((each) => ({ ...each, more: 'x'.repeat(2_048) })),
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

test.each([{ secret: 'another' }, { host: 'another.example' }])(
  'an answer to a challenge of a newsroom with %o is refused',
  async (changes) => {
    expect((await refusalOf(desk(changes), asJson({ altcha: token }))).status).toBe(403)
  },
)

test('a challenge is good for an hour, also for a clock that has passed it while it was solved', async () => {
  const ago = (seconds: number) => desk({ now: () => Date.now() - seconds * 1000 })
  await submit(desk(), { altcha: await solved(await challenge(ago(3_500))) })
  const old = await solved(await challenge(ago(3_601)))
  expect((await refusalOf(desk(), asJson({ altcha: old }))).status).toBe(403)
  const late = openDesk({ captcha: altcha(settings), now: () => Date.now() + 3_600_000 })
  expect((await refusalOf(late, asJson({ altcha: token }))).status).toBe(403)
})

test('a challenge gives the widget no instant to compare with a reader’s clock', async () => {
  const { parameters } = await challenge(desk({ now: () => START + 999 }))
  expect(parameters).not.toHaveProperty('expiresAt')
  expect(parameters.data?.['issued']).toBe(START / 1000)
})

test('while an article is flooded its new challenges are dear, and what it gave out before or what was dear is taken', async () => {
  const one = desk()
  const elsewhere = await solved(await challenge(one, '2026/03/cho-dem'))
  const nowhere = await solved(await challenge(one, ''))
  for (let count = 0; count < 121; count += 1)
    await one.store.keep(keepRequestOf(commentOf(count), { now: Date.now() }))
  const dear = await challenge(one)
  expect(dear.parameters.cost).toBe(5 * (await challenge(desk())).parameters.cost)
  for (const cheap of [elsewhere, nowhere])
    expect((await refusalOf(one, asJson({ altcha: cheap }))).status).toBe(403)
  await submit(one, { altcha: token })
  await submit(one, { altcha: await solved(dear) })
  await submit(one, { altcha: elsewhere, article: '2026/03/cho-dem' })
})
