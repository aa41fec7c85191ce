import { expect, test } from 'vitest'
import type { Captcha } from '../../../../functions/comments/captcha/captcha.ts'
import { captchaDouble } from '../../../doubles/captcha.ts'
import { site } from '../../../_includes/comments/samples.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { asJson, keyOf, submit } from '../../../support/desk/submit.ts'
import { refusalOf } from '../../../support/desk/refusal.ts'

/** How letters from these addresses, one after the other, are answered where one in ten minutes is allowed. */
async function statuses(...addresses: readonly string[]): Promise<number[]> {
  const desk = openDesk({ limit: { count: 1, seconds: 600 } })
  const statuses: number[] = []
  for (const address of addresses) statuses.push((await send(desk, { address })).status)
  return statuses
}

function send(
  desk: Desk,
  { address = '192.0.2.1', headers = {} }: { address?: string; headers?: Record<string, string> },
): Promise<Response> {
  return desk.ask('/api/comments', asJson({}, headers), { address })
}

test('twenty letters in ten minutes from one address are taken, and the next is told when to come back', async () => {
  const desk = openDesk()
  for (let count = 0; count < 20; count += 1) await submit(desk)
  desk.clock.now += 60_000
  const refusal = await refusalOf(desk, asJson())
  expect(refusal).toMatchObject({ status: 429, code: 'limited' })
  expect(refusal.headers.get('retry-after')).toBe('540')
  desk.clock.now += 539_999
  expect((await send(desk, {})).status).toBe(429)
  desk.clock.now += 1
  expect((await send(desk, {})).status).toBe(202)
})

test('each IPv4 address is counted alone', async () => {
  expect(await statuses('192.0.2.1', '192.0.2.2', '192.0.2.1')).toEqual([202, 202, 429])
})

test('two addresses of one IPv6 /64 share a count, another /64 has its own', async () => {
  expect(
    await statuses('2001:db8:1:2::1', '2001:DB8:0001:0002:aaaa:bbbb:cccc:dddd', '2001:db8:1:3::1'),
  ).toEqual([202, 429, 202])
  expect(await statuses('2001:db8::1', '2001:db8:0:0:1::', '2001:db8:0:1::1')).toEqual([
    202, 429, 202,
  ])
  expect(await statuses('fe80::1%eth0', 'fe80::2', '::1')).toEqual([202, 429, 202])
})

test('an IPv4 address written as IPv6 is that IPv4 address, however it is written', async () => {
  expect(await statuses('192.0.2.1', '::ffff:192.0.2.1', '::FFFF:192.0.2.2')).toEqual([
    202, 429, 202,
  ])
  expect(await statuses('192.0.2.1', '::ffff:c000:201', '::ffff:c000:202')).toEqual([202, 429, 202])
  expect(await statuses('0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1', '192.0.2.2')).toEqual([
    202, 429, 202,
  ])
})

test('an IPv4 address that IPv6 only carries is that IPv4 address: NAT64, 6to4', async () => {
  expect(await statuses('192.0.2.1', '64:ff9b::192.0.2.1', '64:ff9b::c000:202')).toEqual([
    202, 429, 202,
  ])
  expect(await statuses('192.0.2.1', '2002:c000:201:7::1', '2002:c000:202::1')).toEqual([
    202, 429, 202,
  ])
  expect(await statuses('64:ff9b:1::c000:201', '192.0.2.1')).toEqual([202, 429])
})

test('a port that a proxy adds is no part of an address, and what is no address is one of its own', async () => {
  expect(await statuses('192.0.2.1', '192.0.2.1:555', '192.0.2.2:555')).toEqual([202, 429, 202])
  expect(await statuses('[::1]:80', '::1', '[2001:db8::1]', '[2001:db8::2]:9')).toEqual([
    202, 429, 202, 429,
  ])
  expect(await statuses('unknown', '192.0.2.1', 'unknown', '')).toEqual([202, 202, 429, 202])
})

test('nothing that a client writes into its headers changes who it is', async () => {
  const desk = openDesk({ limit: { count: 1, seconds: 600 } })
  const forged = [
    'X-Forwarded-For',
    'Forwarded',
    'X-Real-IP',
    'True-Client-IP',
    'CF-Connecting-IP',
    'Client-IP',
    'X-NF-Client-Connection-IP',
    'X-Forwarded-Host',
  ]
  await submit(desk)
  for (const name of forged)
    expect([name, (await send(desk, { headers: { [name]: '198.51.100.7' } })).status]).toEqual([
      name,
      429,
    ])
})

test('reading and asking for challenges are not counted, and refused letters are not kept for later', async () => {
  const desk = openDesk({ limit: { count: 1, seconds: 600 } })
  for (let count = 0; count < 30; count += 1) {
    await desk.ask('/api/captcha?article=2026/03/cau-moi')
    await desk.ask('/api/comments?article=2026/03/cau-moi')
    expect((await desk.ask('/api/comments', asJson({ name: '' }))).status).toBe(422)
  }
  await submit(desk)
})

test('posts that prove nothing change nothing of how a proven letter is answered', async () => {
  const desk = openDesk()
  for (let count = 0; count < 140; count += 1)
    expect((await desk.ask('/api/comments', asJson({ altcha: 'bad' }))).status).toBe(403)
  expect(await (await desk.ask('/api/captcha?article=2026/03/cau-moi')).json()).toEqual({
    price: 'calm',
  })
  const { comment } = await submit(desk)
  expect((await desk.store.find(comment))?.held).toEqual([])
  for (let count = 1; count < 20; count += 1) await submit(desk)
  expect((await send(desk, {})).status).toBe(429)
})

test('one answer sent again and again is refused, and after two hundred times told to wait; another is taken', async () => {
  const desk = openDesk()
  await submit(desk, { altcha: 'good once' })
  const again = asJson({ altcha: 'good once', title: 'Khác' })
  for (let count = 0; count < 200; count += 1)
    expect((await desk.ask('/api/comments', again)).status).toBe(403)
  expect((await desk.ask('/api/comments', again)).status).toBe(429)
  await submit(desk)
})

test('where another service judges, it is asked no more than ten times as often as an address may write', async () => {
  let asked = 0
  const captcha: Captcha = {
    ...captchaDouble,
    verify: (...words) => {
      asked += 1
      return captchaDouble.verify(...words)
    },
  }
  const theirSite = { ...site, captcha: { kind: 'hcaptcha', sitekey: '' } } as const
  const desk = openDesk({ captcha, site: theirSite, limit: { count: 2, seconds: 600 } })
  const statuses: number[] = []
  for (let count = 0; count < 25; count += 1)
    statuses.push((await desk.ask('/api/comments', asJson({ altcha: 'bad' }))).status)
  expect([asked, statuses.filter((status) => status === 403).length, statuses.at(-1)]).toEqual([
    20, 20, 429,
  ])
  await desk.ask('/api/comments', asJson(), { address: '192.0.2.2' })
  expect(asked).toBe(21)
})

test('a form sent two hundred times at once counts once', async () => {
  const desk = openDesk({ limit: { count: 2, seconds: 600 } })
  await Promise.all(Array.from({ length: 200 }, () => submit(desk, { key: keyOf(1) })))
  await submit(desk)
  expect((await send(desk, {})).status).toBe(429)
})

test('a form at the limit that was already taken hears its first answer', async () => {
  const desk = openDesk({ limit: { count: 1, seconds: 600 } })
  const first = await submit(desk, { key: keyOf(1), altcha: 'good a' })
  expect(await submit(desk, { key: keyOf(1), altcha: 'good b' })).toEqual(first)
})

test('an address is kept nowhere as it is', async () => {
  const desk = openDesk()
  const [mark] = desk.services.secrets.addressHashes('192.0.2.1')
  expect(mark).toMatch(/^[0-9a-f]{32}$/)
  expect(openDesk().services.secrets.addressHashes('192.0.2.1')).toEqual([mark])
})

test('an article with more than 120 letters in ten minutes gets dearer challenges and marks its letters, and shuts nobody out', async () => {
  const desk = openDesk({ limit: { count: 1_000, seconds: 600 } })
  const challenge = async (article: string): Promise<unknown> =>
    (await desk.ask(`/api/captcha?article=${article}`)).json()
  for (let count = 0; count < 120; count += 1) await submit(desk)
  expect(await challenge('2026/03/cau-moi')).toEqual({ price: 'calm' })
  const { comment } = await submit(desk)
  expect((await desk.store.find(comment))?.held).toEqual(['busy'])
  expect(await challenge('2026/03/cau-moi')).toEqual({ price: 'busy' })
  expect(await challenge('2026/03/cho-dem')).toEqual({ price: 'calm' })
  desk.clock.now += 600_000
  expect(await challenge('2026/03/cau-moi')).toEqual({ price: 'calm' })
})
