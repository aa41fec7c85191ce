import { expect, test } from 'vitest'
import { everyEntry } from '../../../contracts/samples.ts'
import { articles } from '../../../support/desk-edition.ts'
import { openDesk, ORIGIN, type Desk } from '../../../support/desk.ts'
import { take, type Told } from '../../../support/letter.ts'
import { program } from '../../../support/moderators.ts'
import { refusalOf } from '../../../support/refusal.ts'

const tracking = ({ tracking: code }: Told): string => `/api/comments/tracking/${code}`

async function told(desk: Desk, letter: Told): Promise<unknown> {
  const response = await desk.ask(tracking(letter))
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return response.json()
}

test('a reader hears that their comment waits, is published and where, or was declined and why', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const letter = await take(desk, { article: articles.other.id })
  const { comment } = letter
  expect(await told(desk, letter)).toEqual({ state: 'pending' })
  expect(await page(desk, letter)).toContain('Đang chờ duyệt')
  await lan.decide({ comment, verdict: 'approve' })
  const url = `${articles.other.url}#y-kien-${comment}`
  expect(await told(desk, letter)).toEqual({ state: 'approved', url })
  expect(await page(desk, letter)).toContain(`href="${url}"`)
  const reason = 'Trùng với ý kiến đã gửi'
  await lan.decide({ comment, version: 2, verdict: 'reject', reason })
  expect(await told(desk, letter)).toEqual({ state: 'rejected', reason })
  expect(await page(desk, letter)).toContain(reason)
  await lan.decide({ comment, version: 3, verdict: 'restore' })
  expect(await told(desk, letter)).toEqual({ state: 'pending' })
})

test('the tracking page lets its address go nowhere, and shows neither phone nor name', async () => {
  const desk = openDesk()
  const letter = await take(desk)
  const { headers } = await desk.ask(letter.location)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  const text = await page(desk, letter)
  expect(text).not.toMatch(/Hường|912/)
  expect(text).toMatch(/<meta name="robots" content="noindex/)
})

test('a reader takes their comment back: it is gone from everywhere, its listing is refreshed, and the code is nothing', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const letter = await take(desk)
  await lan.decide({ comment: letter.comment, verdict: 'approve' })
  const response = await desk.ask(tracking(letter), { method: 'DELETE' })
  expect([response.status, await response.json()]).toEqual([200, { state: 'withdrawn' }])
  await desk.settled()
  expect(desk.refreshes).toEqual([[articles.open.id], [articles.open.id]])
  expect(await desk.store.find(letter.comment)).toBeUndefined()
  for (const method of ['GET', 'DELETE'])
    expect((await desk.ask(tracking(letter), { method })).status).toBe(404)
  expect((await desk.ask(letter.location)).status).toBe(404)
  const lines = (await everyEntry(desk.store)).map(({ deed, by }) => [deed, by])
  expect(lines).toContainEqual(['withdraw', 'reader'])
})

test('the page’s form takes it back only when its box is ticked', async () => {
  const desk = openDesk()
  const letter = await take(desk)
  const post = (fields: Record<string, string>): Promise<Response> =>
    desk.ask(letter.location, { method: 'POST', body: new URLSearchParams(fields) })
  const unsure = await post({})
  expect([unsure.status, unsure.headers.get('location')]).toEqual([303, letter.location])
  expect(await told(desk, letter)).toEqual({ state: 'pending' })
  const sure = await post({ sure: 'yes' })
  expect([sure.status, await sure.text()]).toEqual([200, expect.stringContaining('Đã rút lại')])
  expect((await post({ sure: 'yes' })).status).toBe(404)
})

test('opening the page, asking for its head, and links to it change nothing', async () => {
  const desk = openDesk()
  const letter = await take(desk)
  for (const method of ['GET', 'HEAD']) await desk.ask(`${letter.location}?sure=yes`, { method })
  expect(await told(desk, letter)).toEqual({ state: 'pending' })
})

test.each(['khong-co', 'A'.repeat(43), '0193519a-0000-7000-8000-000000000001'])(
  'the code “%s” is nothing',
  async (code) => {
    const desk = openDesk()
    await take(desk)
    for (const method of ['GET', 'DELETE']) {
      const refusal = await refusalOf(desk, { method }, `/api/comments/tracking/${code}`)
      expect(refusal).toMatchObject({ status: 404, code: 'missing' })
    }
  },
)

test('a comment’s id, its digest and another newsroom’s code open nothing', async () => {
  const desk = openDesk()
  const { comment } = await take(desk)
  const kept = await desk.store.find(comment)
  for (const code of [comment, kept?.tracking ?? ''])
    expect((await desk.ask(`/binh-luan/theo-doi/${code}`)).status).toBe(404)
})

async function page(desk: Desk, { location }: Told): Promise<string> {
  const response = await desk.ask(location, { headers: { Origin: ORIGIN } })
  return response.text()
}
