import { expect, test } from 'vitest'
import type { MonthlyReport } from '../../../../_includes/models/monthly-report.ts'
import type { Comment } from '../../../../functions/comments/domain/comment.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { program } from '../../../support/desk/moderators.ts'
import { importAll, sentAt, there } from './sent-comments.ts'

const { open, other } = articles

async function openWith(comments: readonly Comment[], now = '2024-01-15 08:00') {
  const desk = openDesk()
  desk.clock.now = Date.parse(there(now))
  await importAll(desk.store, comments)
  const lan = await program(desk)
  const ask = (month: string) => lan.get(`/api/moderation/report?month=${month}`)
  const report = async (month = '2023-12') => (await (await ask(month)).json()) as MonthlyReport
  return { desk, lan, ask, report }
}

test('a month begins and ends at midnight in Việt Nam', async () => {
  const { report } = await openWith([
    sentAt('2023-11-30 23:59'),
    sentAt('2023-12-01 00:00'),
    sentAt('2023-12-31 23:59'),
    sentAt('2024-01-01 00:00'),
  ])
  const { received, before, month, complete, until } = await report()
  expect([month, complete, received, before.month, before.received]).toEqual([
    '2023-12',
    true,
    2,
    '2023-11',
    1,
  ])
  expect(until).toBe('2023-12-31T17:00:00.000Z')
  expect(before).not.toHaveProperty('before')
})

test('a comment counts by its last verdict in the month, whenever it was sent', async () => {
  const approve = { deed: 'approve' } as const
  const reject = { deed: 'reject', reason: 'spam' } as const
  const { report } = await openWith([
    sentAt('2023-10-02 08:00', { lines: [{ ...approve, at: '2023-12-01 08:00' }] }),
    sentAt('2023-12-02 08:00', {
      lines: [
        { ...approve, at: '2023-12-02 09:00' },
        { ...reject, at: '2023-12-03 09:00' },
      ],
    }),
    sentAt('2023-12-05 08:00', {
      lines: [
        { ...approve, at: '2023-12-05 09:00' },
        { ...reject, at: '2024-01-02 09:00' },
      ],
    }),
    sentAt('2023-12-06 08:00', {
      lines: [
        { ...reject, at: '2023-12-06 09:00' },
        { deed: 'undo', at: '2023-12-06 09:05' },
      ],
    }),
    sentAt('2023-12-07 08:00', {
      lines: [{ deed: 'reject', reason: 'lời của riêng tôi', at: '2023-12-07 09:00' }],
    }),
  ])
  const { received, approved, rejected, medianHoursToDecision, before } = await report()
  expect([received, approved]).toEqual([4, 2])
  expect(rejected).toEqual({
    spam: 1,
    unrelated: 0,
    abuse: 0,
    privacy: 0,
    duplicate: 0,
    unverified: 0,
    illegal: 0,
    other: 1,
  })
  expect(medianHoursToDecision).toBe(1)
  expect(before).toMatchObject({ received: 0, approved: 0, medianHoursToDecision: null })
})

test('what was counted is told by section, article and topic, and quotes name nobody', async () => {
  const approve = { deed: 'approve', at: '2023-12-04 10:00' } as const
  const { report } = await openWith([
    sentAt('2023-12-04 08:00', { article: other.id, lines: [approve] }),
    sentAt('2023-12-04 08:30', {
      article: open.id,
      body: 'Đường rất xấu. Đi lại khó.',
      lines: [
        approve,
        { deed: 'topic', topic: 'Kinh tế', at: '2024-01-02 08:00' },
        { deed: 'quote', quote: { start: 0, end: 14 }, at: '2024-01-02 08:00' },
      ],
    }),
    sentAt('2023-12-04 09:00', { article: open.id }),
    sentAt('2023-12-04 09:00', { article: '2020/01/da-mat' }),
  ])
  const { byArticle, bySection, byTopic, byUnit, mostDiscussed, quotes, ...rest } = await report()
  const none = { approved: 0, rejected: 0, answered: 0, onTime: 0, overdue: 0 }
  expect(byArticle).toEqual([
    { key: '2020/01/da-mat', name: '2020/01/da-mat', received: 1, ...none },
    { key: open.id, name: open.title, received: 2, ...none, approved: 1 },
    { key: other.id, name: other.title, received: 1, ...none, approved: 1 },
  ])
  expect(bySection).toMatchObject([
    { key: '', received: 1 },
    { key: 'tin-tuc', name: 'Tin tức', received: 3, approved: 2 },
  ])
  expect(byTopic).toEqual([{ key: 'Kinh tế', name: 'Kinh tế', ...none, received: 1, approved: 1 }])
  expect(mostDiscussed[0]?.key).toBe(open.id)
  expect(byUnit).toEqual([])
  expect(quotes).toEqual([{ article: open.id, title: 'Ý kiến 1', body: 'Đường rất xấu.' }])
  expect(rest.medianHoursToDecision).toBe(1.8)
  expect(JSON.stringify({ ...rest, quotes })).not.toContain('Nguyễn')
})

test('what was erased or withdrawn in the month is counted', async () => {
  const gone = sentAt('2023-12-04 08:00')
  const { desk, report } = await openWith([gone])
  const order = { request: 'e', comment: gone.id, by: 'Lan', reason: 'spam' } as const
  await desk.store.erase([{ ...order, at: there('2023-12-20 08:00') }])
  expect(await report()).toMatchObject({ erased: 1, before: { erased: 0 } })
})

test('a month without comments is all noughts, and the running month says that it runs', async () => {
  const { report } = await openWith([])
  const empty = { received: 0, approved: 0, erased: 0, overdue: 0, medianHoursToReply: null }
  const lists = { bySection: [], byArticle: [], byUnit: [], byTopic: [], quotes: [] }
  expect(await report('2019-02')).toMatchObject({ complete: true, ...empty, ...lists })
  const until = there('2024-01-15 08:00')
  expect(await report('2024-01')).toMatchObject({
    complete: false,
    until,
    before: { complete: true },
  })
})

test.each(['2024-02', '2023-13', '2023-1', '', '20231201', '0000-00'])(
  'the month “%s” is refused',
  async (month) => {
    const { ask } = await openWith([])
    expect((await ask(month)).status).toBe(400)
  },
)
