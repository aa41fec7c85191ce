import { expect, test } from 'vitest'
import { exportAll, everyEntry } from '../../../contracts/samples.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../support/desk/submit.ts'
import { seen } from '../../../_includes/comments/samples.ts'
import { deskForm, deskPage, program, signIn } from '../../../support/desk/moderators.ts'

const words = { name: 'Trần Bí Mật', title: 'Chuyện kín', body: 'Lời riêng tư 0987654321' }
// The log’s own words speak of a “khoá bí mật”.
const secret = /Trần|Bí Mật|bi mat|Chuyện kín|Lời riêng|0987654321/

/** Everything that any address shows of this desk, in one text. */
async function everything(desk: Desk, tracking: string): Promise<string> {
  const cookie = await signIn(desk)
  const addresses = [
    `/api/comments?article=${articles.open.id}`,
    '/api/comments/changes',
    `/api/comments/tracking/${tracking}`,
    '/api/moderation/log',
    `/binh-luan/${articles.open.id}/`,
    `/binh-luan/theo-doi/${tracking}`,
    '/y-kien/',
    '/y-kien/feed.xml',
    '/kiem-duyet/nhat-ky/',
    ...['pending', 'approved', 'rejected'].flatMap((state) => [
      `/api/moderation/comments?state=${state}&q=bi`,
      `/api/moderation/comments?state=${state}`,
      `/kiem-duyet/?state=${state}`,
    ]),
  ]
  const texts = addresses.map(async (path) =>
    (await desk.ask(path, { headers: { Cookie: cookie } })).text(),
  )
  const store = [await exportAll(desk.store), await everyEntry(desk.store)]
  return [...(await Promise.all(texts)), JSON.stringify(store), ...desk.reports].join('\n')
}

test.each(['pending', 'approved', 'rejected'])(
  'erasing a comment that is %s leaves no word of it anywhere, and the log only its id',
  async (state) => {
    const desk = openDesk()
    const lan = await program(desk)
    const { comment, tracking } = await submit(desk, words)
    if (state !== 'pending')
      await lan.decide({ comment, verdict: state === 'approved' ? 'approve' : 'reject' })
    await lan.get(`/api/moderation/comments/${comment}/phone`)
    expect(await everything(desk, tracking)).toMatch(secret)
    const erasure = { request: 'r1', comment, reason: 'Trần Bí Mật yêu cầu' }
    const response = await lan.post('/api/moderation/erasures', erasure)
    const erased = (await response.json()) as { results: object[]; refreshed: string[] }
    expect(erased.results).toMatchObject([{ comment, outcome: 'done', state: null }])
    expect(erased.refreshed.includes('latest')).toBe(state === 'approved')
    await desk.settled()
    expect(await everything(desk, tracking)).not.toMatch(secret)
    const lines = (await everyEntry(desk.store)).filter(({ deed }) => deed === 'erase')
    expect(lines).toMatchObject([{ by: 'Lan', subject: comment }])
    expect(desk.refreshes.length).toBe(state === 'approved' ? 2 : 0)
    const again = await (await lan.post('/api/moderation/erasures', erasure)).json()
    expect(again).toMatchObject({ results: [{ outcome: 'repeated' }], refreshed: [] })
    const other = await lan.post('/api/moderation/erasures', { ...erasure, request: 'r2' })
    expect(await other.json()).toMatchObject({ results: [{ outcome: 'missing' }] })
  },
)

test('an erased comment can be decided, looked at and withdrawn no more', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const { comment, tracking } = await submit(desk, words)
  await lan.post('/api/moderation/erasures', { request: 'r', comment, reason: '' })
  expect(await lan.decide({ comment, verdict: 'approve' })).toMatchObject([{ outcome: 'missing' }])
  expect((await lan.get(`/api/moderation/comments/${comment}/phone`)).status).toBe(404)
  const withdrawn = await desk.ask(`/api/comments/tracking/${tracking}`, { method: 'DELETE' })
  expect(await withdrawn.json()).toEqual({ state: 'erased' })
})

test.each([
  {},
  null,
  [],
  { request: 'r' },
  { request: 'r', comment: '' },
  { request: 1, comment: 'c' },
  { request: 'r', comments: [], reason: 'spam' },
  { request: 'r', comments: 'c', reason: 'spam' },
  { request: 'r', comments: ['c', '<b>'], reason: 'spam' },
  { request: 'r', comments: ['c', 7], reason: 'spam' },
  { request: 'r', comments: ['c'] },
  { request: 'r', comments: ['c'], reason: 'vì thế' },
  { request: 'r', comments: ['c'], reason: 'toString' },
  { request: 'r', comments: ['c'], comment: 'c', reason: 'spam' },
  { request: 'r', comments: Array.from({ length: 101 }, (_, n) => `c${n}`), reason: 'spam' },
])('an erasure of %j is not read', async (body) => {
  const lan = await program(openDesk())
  expect((await lan.post('/api/moderation/erasures', body)).status).toBe(400)
})

test('many are erased by one request, each with its own ending, and the same again is repeated', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const receipts = await submitMany(desk, 3)
  const [one, two, three] = receipts.map(({ comment }) => comment)
  await desk.ask(`/api/comments/tracking/${receipts[2]?.tracking}`, { method: 'DELETE' })
  const erasure = { request: 'r', comments: [one, two, three], reason: 'spam' }
  const outcomes = async (): Promise<unknown[]> => {
    const answer = await (await lan.post('/api/moderation/erasures', erasure)).json()
    return (answer as { results: { comment: string; outcome: string }[] }).results.map(
      ({ comment, outcome }) => [comment, outcome],
    )
  }
  expect(await outcomes()).toEqual([
    [one, 'done'],
    [two, 'done'],
    [three, 'missing'],
  ])
  expect(await outcomes()).toEqual([
    [one, 'repeated'],
    [two, 'repeated'],
    [three, 'missing'],
  ])
  const entries = (await everyEntry(desk.store)).filter(({ deed }) => deed === 'erase:spam')
  expect(entries.map(({ subject }) => subject).toSorted()).toEqual([one, two])
})

test('the desk erases only with a reason and a ticked box, and says each ending alike each time', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const { comment } = await submit(desk, words)
  const fields = { comment: `${comment}.1`, request: 'r', reason: 'spam', sure: 'yes' }
  const send = async (changes: Record<string, string> = {}): Promise<[number, string]> => {
    const answer = await deskForm(desk, cookie, '/kiem-duyet/xoa', { ...fields, ...changes })
    return [answer.status, seen(await answer.text())]
  }
  for (const changes of [{ sure: '' }, { reason: 'Trần Bí Mật' }, { comment: '' }]) {
    expect(await send(changes)).toEqual([422, expect.stringContaining('Chưa xoá gì')])
    expect(await desk.store.find(comment)).toBeDefined()
  }
  const done = await send()
  expect(done).toEqual([200, expect.stringContaining('Đã xoá vĩnh viễn 1 ý kiến.')])
  expect(await desk.store.find(comment)).toBeUndefined()
  expect(await send()).toEqual(done)
  const other = await send({ request: 'another' })
  expect(other).toEqual([200, expect.stringContaining('1 ý kiến không còn ở đây')])
  expect(await deskPage(desk, cookie)).not.toMatch(secret)
  const log = seen(await deskPage(desk, cookie, '/kiem-duyet/nhat-ky/'))
  expect(log).toContain('xoá vĩnh viễn (Quảng cáo, tin rác)')
})
