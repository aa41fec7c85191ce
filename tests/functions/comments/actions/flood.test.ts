import { expect, test } from 'vitest'
import { submit } from '../../../../functions/comments/actions/submit.ts'
import type { Captcha } from '../../../../functions/comments/captcha/captcha.ts'
import { pendingCeiling } from '../../../../_includes/models/desk/desk-queue.ts'
import type { Price } from '../../../../functions/comments/domain/load.ts'
import type { Submission } from '../../../../functions/comments/domain/submission.ts'
import { ARTICLE, commentOf, keepRequestOf } from '../../../contracts/samples.ts'
import { type Desk, openDesk } from '../../../support/desk/desk.ts'

/** Answers name their price: `calm 1`. */
const captcha: Captcha = {
  challenge: ({ price }) => Promise.resolve({ price }),
  verify: (token, { now }) =>
    Promise.resolve({
      outcome: 'human',
      id: token,
      expires: now + 3_600_000,
      price: token.split(' ')[0] as Price,
      own: true,
    }),
}

let answers = 0

async function send(desk: Desk, address: string, price: Price = 'calm'): Promise<string> {
  const token = `${price} ${(answers += 1)}`
  const words = { name: 'Ai đó', title: 'Hỏi', body: 'Bao giờ xong?' }
  const letter: Submission = { article: ARTICLE, ...words, token }
  const client = { address, waitUntil: () => undefined, preview: false }
  return (await submit(letter, client, desk.services)).outcome
}

async function pending(desk: Desk): Promise<number> {
  return (await desk.store.load(ARTICLE, desk.clock.now)).pending
}

test(
  '65,536 networks of one /48 leave the queue under its ceiling, and an honest reader gets in',
  { timeout: 300_000 },
  async () => {
    const desk = openDesk({ captcha })
    const heard = new Map<string, number>()
    for (let network = 0; network < 65_536; network += 1) {
      const outcome = await send(desk, `2001:db8:7:${network.toString(16)}::1`)
      heard.set(outcome, (heard.get(outcome) ?? 0) + 1)
      desk.clock.now += 100
    }
    // Two hundred in each ten minutes, for nearly two hours.
    expect(heard.get('kept')).toBeLessThanOrEqual(2_400)
    expect((heard.get('kept') ?? 0) + (heard.get('limited') ?? 0)).toBe(65_536)
    expect(await pending(desk)).toBeLessThan(pendingCeiling)
    for (const address of ['192.0.2.77', '2001:db8:8:1::1'])
      expect(await send(desk, address)).toBe('kept')
  },
)

test('while more waits than anybody will read, only dear answers pass, and challenges are dear', async () => {
  const desk = openDesk({ captcha })
  const challenge = async (): Promise<unknown> =>
    (await desk.ask(`/api/captcha?article=${ARTICLE}`)).json()
  const old = { now: desk.clock.now - 3_600_000 }
  for (let number = 0; number < pendingCeiling - 1; number += 1)
    await desk.store.keep(keepRequestOf(commentOf(10_000 + number), old))
  expect(await challenge()).toEqual({ price: 'calm' })
  expect(await send(desk, '192.0.2.1')).toBe('kept')
  expect(await challenge()).toEqual({ price: 'dear' })
  for (const price of ['calm', 'busy'] as const)
    expect(await send(desk, '192.0.2.2', price)).toBe('captcha')
  expect(await pending(desk)).toBe(pendingCeiling)
  expect(await send(desk, '192.0.2.3', 'dear')).toBe('kept')
})

test('the price follows what the whole site gets, and calms down after ten minutes', async () => {
  const desk = openDesk({ captcha })
  const price = async (article: string): Promise<unknown> =>
    (await desk.ask(`/api/captcha?article=${article}`)).json()
  const { now } = desk.clock
  const keep = async (from: number, to: number): Promise<void> => {
    for (let number = from; number < to; number += 1) {
      const comment = commentOf(number, { article: `2026/03/bai-${number % 10}` })
      await desk.store.keep(keepRequestOf(comment, { now }))
    }
  }
  await keep(0, 300)
  expect(await price(ARTICLE)).toEqual({ price: 'calm' })
  await keep(300, 301)
  expect(await price(ARTICLE)).toEqual({ price: 'busy' })
  await keep(301, 901)
  expect(await price(ARTICLE)).toEqual({ price: 'dear' })
  desk.clock.now += 600_000
  expect(await price(ARTICLE)).toEqual({ price: 'calm' })
})
