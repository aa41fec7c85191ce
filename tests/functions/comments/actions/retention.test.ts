import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { retention } from '../../../../functions/comments/domain/retention.ts'
import { sweepAll } from '../../../../functions/comments/actions/sweep.ts'
import { everyEntry } from '../../../contracts/samples.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../support/desk/submit.ts'
import { deskPage, program, signIn } from '../../../support/desk/moderators.ts'
import { seen } from '../../../_includes/comments/samples.ts'

const DAY = 24 * 60 * 60 * 1000

test('the privacy page promises what the table of times says, and no other time', () => {
  const page = readFileSync('content/pages/quyen-rieng-tu.md', 'utf8')
  const table = page.split('\n').filter((line) => line.startsWith('|'))
  const { rejected, pending, phoneSettled, phoneSent } = retention
  const promises = [
    ['bị từ chối', `xoá ${rejected} ngày sau khi bị từ chối`],
    [
      'chưa được quyết định',
      `xoá ${pending} ngày sau khi bạn gửi hoặc sau khi toà soạn đưa lại vào hàng chờ`,
    ],
    [
      'Số điện thoại',
      `xoá ${phoneSettled} ngày sau khi bình luận được quyết định lần đầu, và không muộn hơn ${phoneSent} ngày sau khi bạn gửi`,
    ],
  ] as const
  for (const [about, promise] of promises) {
    const row = table.find((line) => line.includes(about))
    expect(row?.split('|').at(-2)?.trim()).toBe(promise)
  }
  const days = [...table.join('\n').matchAll(/(\d+) ngày/g)].map(([, count]) => Number(count))
  expect(days).toEqual([rejected, pending, phoneSettled, phoneSent])
})

test('the moderators’ handbook says the same days', () => {
  const handbook = readFileSync('docs/kiem-duyet.md', 'utf8').split('## Những gì tự xoá')[1] ?? ''
  const days = [...handbook.matchAll(/(\d+) ngày/g)].map(([, count]) => Number(count))
  const { rejected, pending, phoneSettled, phoneSent } = retention
  expect(days).toEqual([phoneSettled, phoneSent, rejected, pending])
})

test('the first look at the desk of a day removes what is past its time, later looks do not look again', async () => {
  const desk = openDesk()
  await submitMany(desk, 3)
  desk.clock.now += retention.phoneSent * DAY
  const cookie = await signIn(desk)
  await deskPage(desk, cookie)
  await desk.settled()
  expect(await deskPage(desk, cookie)).not.toContain('/kiem-duyet/dien-thoai')
  desk.clock.now += (retention.pending - retention.phoneSent) * DAY
  const later = await signIn(desk)
  await deskPage(desk, later)
  await desk.settled()
  expect(seen(await deskPage(desk, later))).toContain('Không còn ý kiến nào chờ duyệt.')
  const log = seen(await deskPage(desk, later, '/kiem-duyet/nhat-ky/'))
  expect(log).toMatch(/tự động\s*xoá vì hết thời hạn lưu/)
  await submit(desk)
  desk.clock.now += 60_000
  await deskPage(desk, later)
  await desk.settled()
  expect((await desk.store.submissionCounts()).waiting).toBe(1)
  expect(desk.reports).toEqual([])
})

test('a program’s look at the queue sweeps as well', async () => {
  const desk = openDesk()
  await submit(desk)
  desk.clock.now += retention.pending * DAY
  const lan = await program(desk)
  await lan.get('/api/moderation/comments')
  await desk.settled()
  expect((await desk.store.submissionCounts()).waiting).toBe(0)
})

test('sweeping all goes on until nothing is past its time, and says how much went', async () => {
  const desk = openDesk()
  const now = (): number => desk.clock.now
  await submitMany(desk, 130)
  desk.clock.now += 2 * retention.pending * DAY
  const result = await sweepAll({ store: desk.store, now })
  expect(result).toEqual({ phones: 130, texts: 0, rejected: 0, expired: 130, more: false })
  expect(await everyEntry(desk.store, 500)).toHaveLength(390)
  expect(await sweepAll({ store: desk.store, now })).toMatchObject({ phones: 0, expired: 0 })
})

test('a sweep that fails is told to the operator without a word of a reader, and made again', async () => {
  const { store } = openDesk()
  let fails = true
  const desk = openDesk({
    store: {
      ...store,
      sweep: (sweeping) =>
        fails ? Promise.reject(new Error('sqlite: 13')) : store.sweep(sweeping),
    },
  })
  await submit(desk)
  desk.clock.now += retention.pending * DAY
  const cookie = await signIn(desk)
  await deskPage(desk, cookie)
  await desk.settled()
  expect(desk.reports).toEqual(['sweep failed: sqlite: 13'])
  fails = false
  desk.clock.now += 10 * 60 * 1000
  await deskPage(desk, cookie)
  await desk.settled()
  expect((await desk.store.submissionCounts()).waiting).toBe(0)
})
