import { expect, test } from 'vitest'
import { createToken } from '../../../../functions/comments/actions/credentials.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { deskPage, signIn } from '../../../support/desk/moderators.ts'
import { seen } from '../../../_includes/comments/samples.ts'
import { importAll, sentAt, there } from './sent-comments.ts'

async function openWithMonth() {
  const desk = openDesk()
  desk.clock.now = Date.parse(there('2024-01-15 08:00'))
  const approve = { deed: 'approve', at: '2023-12-04 11:30' } as const
  const quote = { deed: 'quote', quote: { start: 0, end: 4 }, at: '2023-12-05 08:00' } as const
  await importAll(desk.store, [
    sentAt('2023-11-04 08:00', { article: articles.open.id }),
    sentAt('2023-12-04 08:00', { article: articles.open.id, lines: [approve] }),
    sentAt('2023-12-04 08:00', { body: '=1+1 là hai', lines: [approve, quote] }),
  ])
  return { desk, cookie: await signIn(desk) }
}

test('the page shows the month beside the one before, and says where nothing is', async () => {
  const { desk, cookie } = await openWithMonth()
  const page = seen(await deskPage(desk, cookie, '/kiem-duyet/bao-cao/?thang=2023-12'))
  expect(page).toContain('Ý kiến bạn đọc tháng 12/2023')
  expect(page).toMatch(/Ý kiến nhận được\s+2\s+1/)
  expect(page).toMatch(/xét duyệt \(trung vị\)\s+3,5\s+–/)
  expect(page).toMatch(/Khánh thành cầu mới\s+2\s+1\s+2/)
  expect(page).toContain('=1+1')
  expect(page).toContain('Kiến nghị, đề xuất')
  expect(page).not.toContain('Nguyễn Văn')
  expect(page).not.toContain('Tháng chưa hết')
})

test('without a month it is the last that is over; the running one says so', async () => {
  const { desk, cookie } = await openWithMonth()
  expect(await deskPage(desk, cookie, '/kiem-duyet/bao-cao/')).toContain('tháng 12/2023')
  const running = await deskPage(desk, cookie, '/kiem-duyet/bao-cao/?thang=2024-01')
  expect(seen(running)).toContain('số liệu tính đến 08:00 ngày 15/01/2024')
  const wrong = await desk.ask('/kiem-duyet/bao-cao/?thang=2024-02', {
    headers: { Cookie: cookie },
  })
  expect([wrong.status, seen(await wrong.text())]).toEqual([
    400,
    expect.stringContaining('Tháng ấy không có, hoặc chưa đến'),
  ])
})

test('as CSV it has a figure a line, and nothing that a spreadsheet takes for a formula', async () => {
  const { desk, cookie } = await openWithMonth()
  const { token } = await createToken(desk.store, 'Lan', desk.clock.now)
  const headers = { Authorization: `Bearer ${token}`, Accept: 'text/csv' }
  const answers = [
    await desk.ask('/api/moderation/report?month=2023-12', { headers }),
    await desk.ask('/kiem-duyet/bao-cao/?thang=2023-12&dang=csv', { headers: { Cookie: cookie } }),
  ]
  const [csv = '', same] = await Promise.all(
    answers.map(async (answer) => Buffer.from(await answer.arrayBuffer()).toString()),
  )
  expect(same).toBe(csv)
  expect(csv.startsWith('\uFEFFgroup,key,name,figure,value,before\r\n')).toBe(true)
  const lines = csv.split('\r\n')
  expect(lines).toContain('total,,Ý kiến nhận được,received,2,1')
  expect(lines).toContain('total,,Số giờ đến lúc trả lời (trung vị),medianHoursToReply,,')
  expect(lines).toContain('reason,spam,Quảng cáo hoặc liên kết lạ,rejected,0,0')
  expect(lines).toContain(`article,${articles.open.id},Khánh thành cầu mới,approved,2,0`)
  expect(lines).toContain(`quote,${articles.open.id},Ý kiến 1,body,'=1+1,`)
  expect(answers[0]?.headers.get('content-disposition')).toContain('bao-cao-2023-12.csv')
})

test('what is erased or taken back later stays counted where it was sent and decided', async () => {
  const { desk, cookie } = await openWithMonth()
  const figures = async (): Promise<readonly string[]> => {
    const page = seen(await deskPage(desk, cookie, '/kiem-duyet/bao-cao/?thang=2023-12'))
    return [/Ý kiến nhận được\s+\d+\s+\d+/, /Khánh thành cầu mới\s+\d+\s+\d+\s+\d+/].map(
      (row) => row.exec(page)?.[0] ?? '',
    )
  }
  const before = await figures()
  const { comments } = await desk.store.queue({ state: 'approved', limit: 9 })
  const at = new Date(desk.clock.now).toISOString()
  for (const { id } of comments)
    await desk.store.erase([{ request: 'e', comment: id, by: 'Lan', at }])
  expect((await desk.store.queue({ state: 'approved', limit: 9 })).comments).toEqual([])
  expect(await figures()).toEqual(before)
})
