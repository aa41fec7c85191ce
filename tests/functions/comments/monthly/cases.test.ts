import { expect, test } from 'vitest'
import { lastMonth, readMonth } from '../../../../functions/comments/domain/monthly/month.ts'
import { readMonthlyReport } from '../../../../functions/comments/actions/monthly/read-report.ts'
import type { Comment } from '../../../../functions/comments/domain/comment.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import { edition, manifest } from '../../../support/desk/desk-edition.ts'
import { type Done, importAll, sentAt, there } from './sent-comments.ts'

const now = Date.parse(there('2024-01-15 08:00'))
const roads = { key: 'giao-thong', name: 'Phòng Giao thông' }
const parks = { key: 'cay-xanh', name: 'Đội Cây xanh' }

async function reportOf(comments: readonly Comment[], month = '2023-12') {
  const store = openSqliteStore(':memory:')
  await importAll(store, comments)
  const asked = readMonth(month, now) ?? lastMonth(now)
  const { newsroom } = manifest
  const report = await readMonthlyReport(asked, store, { newsroom, edition }, now)
  await store.close()
  return report
}

function opened(at: string, due: string, unit: typeof roads | null = roads): Done {
  return { deed: 'case', level: 'normal', unit, due: there(due), at }
}

function replied(at: string): Done {
  return { deed: 'publish-reply', unit: roads, body: 'Đã sửa.', at }
}

test('a case that was open past its day at the month’s end is overdue, also where it was answered later', async () => {
  const { overdue, overdueCases, answered, byUnit, before } = await reportOf([
    sentAt('2023-11-10 08:00', {
      lines: [opened('2023-11-10 09:00', '2023-11-17 17:30'), replied('2023-12-05 08:00')],
    }),
    sentAt('2023-12-01 08:00', {
      lines: [opened('2023-12-01 09:00', '2023-12-08 17:30'), replied('2024-01-05 08:00')],
    }),
    sentAt('2023-12-28 08:00', { lines: [opened('2023-12-28 09:00', '2024-01-05 17:30')] }),
    sentAt('2023-12-02 08:00', { lines: [opened('2023-12-02 09:00', '2023-12-08 17:00', null)] }),
  ])
  expect([overdue, answered, before.overdue, before.answered]).toEqual([2, 1, 1, 0])
  expect(overdueCases).toMatchObject([
    { unit: null, unitName: null, due: there('2023-12-08 17:00') },
    { unit: 'giao-thong', unitName: 'Phòng Giao thông', level: 'normal' },
  ])
  const own = { key: 'giao-thong', name: 'Phòng Giao thông', received: 2 }
  expect(byUnit).toMatchObject([{ ...own, answered: 1, onTime: 0, overdue: 1 }])
})

test('an answer is on time by its case’s day, and never without a case', async () => {
  const reply = await reportOf([
    sentAt('2023-12-01 08:00', {
      lines: [opened('2023-12-01 09:00', '2023-12-08 17:30'), replied('2023-12-08 17:30')],
    }),
    sentAt('2023-12-01 08:00', {
      lines: [opened('2023-12-01 09:00', '2023-12-08 17:30'), replied('2023-12-08 17:31')],
    }),
    sentAt('2023-12-01 08:00', { lines: [replied('2023-12-01 10:00')] }),
  ])
  expect(reply).toMatchObject({ answered: 3, onTime: 1, overdue: 0, medianHoursToReply: 177.5 })
})

test('a case counts for the last unit that had it, and one that is not ours is refused', async () => {
  const refused = { to: 'Công an phường', reason: 'Không phải việc của chúng tôi' }
  const {
    byUnit,
    refused: count,
    overdue,
  } = await reportOf([
    sentAt('2023-12-01 08:00', {
      lines: [
        opened('2023-12-01 09:00', '2023-12-08 17:30'),
        opened('2023-12-02 09:00', '2023-12-08 17:30', parks),
      ],
    }),
    sentAt('2023-12-01 08:00', {
      lines: [
        opened('2023-12-01 09:00', '2023-12-08 17:30'),
        { ...opened('2023-12-04 09:00', '2023-12-08 17:30', null), refused } as Done,
      ],
    }),
  ])
  expect([count, overdue]).toEqual([1, 1])
  expect(byUnit).toMatchObject([
    { key: 'cay-xanh', received: 1, overdue: 1 },
    { key: 'giao-thong', received: 1, overdue: 0 },
  ])
})

test('a sender who found the answer unclear is counted in that month, and the first answer stays the answer', async () => {
  const told = [
    opened('2023-11-10 09:00', '2023-11-17 17:30'),
    replied('2023-11-16 08:00'),
    { deed: 'word', word: 'unclear', due: there('2023-12-11 17:30'), at: '2023-12-04 08:00' },
  ] as const
  const { unclear, answered, overdue, before } = await reportOf([
    sentAt('2023-11-10 08:00', { lines: told }),
  ])
  expect([unclear, answered, overdue]).toEqual([1, 0, 1])
  expect(before).toMatchObject({ unclear: 0, answered: 1, onTime: 1, overdue: 0 })
})
