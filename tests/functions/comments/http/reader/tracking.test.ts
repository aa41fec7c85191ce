import { expect, test } from 'vitest'
import { everyEntry } from '../../../../contracts/samples.ts'
import { articles, edition } from '../../../../support/desk/desk-edition.ts'
import { openDesk, ORIGIN, type Desk } from '../../../../support/desk/desk.ts'
import { submit, submitMany, type Receipt } from '../../../../support/desk/submit.ts'
import { program } from '../../../../support/desk/moderators.ts'
import { refusalOf } from '../../../../support/desk/refusal.ts'

const tracking = ({ tracking: code }: Receipt): string => `/api/comments/tracking/${code}`

const DAY = 24 * 60 * 60 * 1000
const WEEK = 7 * DAY

/** What a program hears that takes a comment back. */
async function withdrawn(desk: Desk, letter: Receipt): Promise<[number, unknown]> {
  const response = await desk.ask(tracking(letter), { method: 'DELETE' })
  return [response.status, await response.json()]
}

async function trackingOf(desk: Desk, letter: Receipt): Promise<unknown> {
  const response = await desk.ask(tracking(letter))
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return response.json()
}

test('a reader hears that their comment waits, is published and where, or was declined and why', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const letter = await submit(desk, { article: articles.other.id })
  const { comment } = letter
  expect(await trackingOf(desk, letter)).toEqual({ state: 'pending' })
  expect(await page(desk, letter)).toContain('Đang chờ duyệt')
  await lan.decide({ comment, verdict: 'approve' })
  const url = `/binh-luan/${articles.other.id}/?y-kien=${comment}#y-kien-${comment}`
  expect(await trackingOf(desk, letter)).toEqual({ state: 'approved', url })
  expect(await page(desk, letter)).toContain(`href="${url}"`)
  const reason = 'Trùng với ý kiến đã gửi'
  await lan.decide({ comment, version: 2, verdict: 'reject', reason })
  expect(await trackingOf(desk, letter)).toEqual({ state: 'rejected', reason })
  expect(await page(desk, letter)).toContain(reason)
  await lan.decide({ comment, version: 3, verdict: 'restore' })
  expect(await trackingOf(desk, letter)).toEqual({ state: 'pending' })
})

test('the tracking page lets its address go nowhere, and shows neither phone nor name', async () => {
  const desk = openDesk()
  const letter = await submit(desk)
  const { headers } = await desk.ask(letter.location)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  const text = await page(desk, letter)
  expect(text).not.toMatch(/Hường|912/)
  expect(text).toMatch(/<meta name="robots" content="noindex/)
})

test('a reader takes their comment back: it is gone from everywhere, and its listing is refreshed', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const letter = await submit(desk)
  await lan.decide({ comment: letter.comment, verdict: 'approve' })
  expect(await withdrawn(desk, letter)).toEqual([200, { state: 'withdrawn' }])
  await desk.settled()
  expect(desk.refreshes).toEqual([[articles.open.id], [articles.open.id]])
  expect(await desk.store.find(letter.comment)).toBeUndefined()
  const lines = (await everyEntry(desk.store)).map(({ deed, by }) => [deed, by])
  expect(lines).toContainEqual(['withdraw', 'reader'])
})

test('whoever withdraws twice, by form or program, hears twice that it is withdrawn, for a week', async () => {
  const desk = openDesk()
  const letter = await submit(desk)
  const form = async (): Promise<[number, string]> => {
    const body = new URLSearchParams({ sure: 'yes' })
    const response = await desk.ask(letter.location, { method: 'POST', body })
    return [response.status, await response.text()]
  }
  const [first, second] = await Promise.all([form(), form()])
  expect(first).toEqual([200, expect.stringContaining('Đã rút lại')])
  expect(second).toEqual(first)
  expect(await withdrawn(desk, letter)).toEqual([200, { state: 'withdrawn' }])
  expect(await trackingOf(desk, letter)).toEqual({ state: 'withdrawn' })
  expect(await page(desk, letter)).toBe(first[1])
  expect(await everyEntry(desk.store)).toHaveLength(2)
  desk.clock.now += WEEK
  expect((await withdrawn(desk, letter))[0]).toBe(404)
  expect((await form())[0]).toBe(404)
  for (const path of [letter.location, tracking(letter)])
    expect((await desk.ask(path)).status).toBe(404)
})

test('where the desk erased a comment, or its time was over, its reader hears so for a week', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const [erased, expired] = [await submit(desk), await submit(desk)]
  const erasure = { request: 'r', comments: [erased.comment], reason: 'request' }
  await lan.post('/api/moderation/erasures', erasure)
  desk.clock.now += WEEK - 1
  expect(await trackingOf(desk, erased)).toEqual({ state: 'erased' })
  expect(await withdrawn(desk, erased)).toEqual([200, { state: 'erased' }])
  expect(await page(desk, erased)).toContain('Đã xoá')
  desk.clock.now += 180 * DAY
  await desk.store.sweep({ now: desk.clock.now, limit: 9 })
  expect(await trackingOf(desk, expired)).toEqual({ state: 'erased' })
  expect((await desk.ask(erased.location)).status).toBe(404)
})

test.each([
  ['is unknown to the edition: deleted, a draft again, or renamed', undefined],
  ['was withdrawn or has expired', { ...articles.open, gone: true }],
  ['takes and shows no comments any more', { ...articles.open, comments: 'off' as const }],
])(
  'where the article %s, its readers still see their comment and can withdraw it',
  async (_, found) => {
    const desk = openDesk()
    const lan = await program(desk)
    const [waiting, shown, declined] = await submitMany(desk, 3)
    if (!waiting || !shown || !declined) throw new Error('nothing was taken')
    await lan.decide(
      { comment: shown.comment, verdict: 'approve' },
      { comment: declined.comment, verdict: 'reject', reason: 'Lạc đề' },
    )
    const later = openDesk({
      store: desk.store,
      edition: { ...edition, find: () => Promise.resolve(found) },
    })
    expect(await trackingOf(later, waiting)).toEqual({ state: 'pending' })
    expect(await trackingOf(later, shown)).toEqual({ state: 'approved' })
    expect(await trackingOf(later, declined)).toEqual({ state: 'rejected', reason: 'Lạc đề' })
    for (const letter of [waiting, shown, declined]) {
      const text = await page(later, letter)
      expect(text).toContain('Ý kiến số')
      expect(text).toContain('Rút lại bình luận')
    }
    const body = new URLSearchParams({ sure: 'yes' })
    const answer = await later.ask(waiting.location, { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('Đã rút lại'),
    ])
    expect(await withdrawn(later, shown)).toEqual([200, { state: 'withdrawn' }])
    expect(await desk.store.find(shown.comment)).toBeUndefined()
  },
)

test('the page’s form takes it back only when its box is ticked', async () => {
  const desk = openDesk()
  const letter = await submit(desk)
  const unsure = await desk.ask(letter.location, { method: 'POST', body: new URLSearchParams() })
  expect([unsure.status, unsure.headers.get('location')]).toEqual([303, letter.location])
  expect(await trackingOf(desk, letter)).toEqual({ state: 'pending' })
})

test('opening the page, asking for its head, and links to it change nothing', async () => {
  const desk = openDesk()
  const letter = await submit(desk)
  for (const method of ['GET', 'HEAD']) await desk.ask(`${letter.location}?sure=yes`, { method })
  expect(await trackingOf(desk, letter)).toEqual({ state: 'pending' })
})

test.each(['khong-co', 'A'.repeat(43), '0193519a-0000-7000-8000-000000000001'])(
  'the code “%s” is nothing',
  async (code) => {
    const desk = openDesk()
    await submit(desk)
    for (const method of ['GET', 'DELETE']) {
      const refusal = await refusalOf(desk, { method }, `/api/comments/tracking/${code}`)
      expect(refusal).toMatchObject({ status: 404, code: 'missing' })
    }
  },
)

test('a comment’s id, its digest and another newsroom’s code open nothing', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk)
  const stored = await desk.store.find(comment)
  for (const code of [comment, stored?.tracking ?? ''])
    expect((await desk.ask(`/binh-luan/theo-doi/${code}`)).status).toBe(404)
})

async function page(desk: Desk, { location }: Receipt): Promise<string> {
  const response = await desk.ask(location, { headers: { Origin: ORIGIN } })
  return response.text()
}
