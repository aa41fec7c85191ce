import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import type { MonthlyReport } from '../../../../_includes/models/monthly-report.ts'
import { createToken } from '../../../../functions/comments/actions/credentials.ts'
import { exportLines } from '../../../../scripts/comments/json-lines.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { seed } from '../../../support/seed.ts'
import { busyMonths } from './busy-months.ts'
import { recount } from './recount.ts'
import { importAll, there } from './sent-comments.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const desk = openDesk()
let bearer = ''
let own: ReturnType<typeof recount>

beforeAll(async () => {
  desk.clock.now = Date.parse(there('2024-03-01 08:00'))
  const comments = busyMonths(400, seed)
  await importAll(desk.store, comments)
  const erasure = { request: 'e', by: 'Lan', at: there('2024-02-20 08:00') }
  const gone = comments.filter((_, index) => index % 4 === 0)
  await desk.store.erase(gone.map(({ id }) => ({ ...erasure, comment: id })))
  bearer = `Bearer ${(await createToken(desk.store, 'Lan', desk.clock.now)).token}`
  const lines = []
  for await (const line of exportLines(desk.store)) lines.push(line)
  own = recount(lines.join('\n'), '2023-12')
})

async function asked(accept: string): Promise<Buffer> {
  const headers = { Authorization: bearer, Accept: accept }
  const answer = await desk.ask('/api/moderation/report?month=2023-12', { headers })
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, accept])
  return Buffer.from(await answer.arrayBuffer())
}

test(`the figures in JSON are those counted from an export, also of what was erased since (SEED=${seed})`, async () => {
  const report = JSON.parse(String(await asked('application/json'))) as MonthlyReport
  const { ofArticle, ofUnit, asSpam, rejected, ...figures } = own
  expect(report).toMatchObject(figures)
  const reasons = Object.values(report.rejected)
  expect([report.rejected['spam'], reasons.reduce((a, b) => a + b, 0)]).toEqual([asSpam, rejected])
  expect(report.byArticle.map(({ key, received }) => [key, received])).toEqual(
    report.byArticle.map(({ key }) => [key, ofArticle(key)]),
  )
  expect(report.byUnit.map(({ key, overdue }) => [key, overdue])).toEqual([
    ['cay-xanh', ofUnit('cay-xanh')],
    ['giao-thong', ofUnit('giao-thong')],
  ])
  expect(report.overdueCases).toHaveLength(own.overdue)
})

test('and the same in CSV', async () => {
  const lines = String(await asked('text/csv')).split('\r\n')
  const value = (name: string) =>
    lines.find((line) => line.startsWith('total,') && line.includes(`,${name},`))?.split(',')[4]
  for (const name of ['received', 'approved', 'rejected', 'answered', 'onTime', 'overdue'] as const)
    expect([name, value(name)]).toEqual([name, String(own[name])])
  expect(value('medianHoursToReply')).toBe(String(own.medianHoursToReply))
  const { id } = articles.open
  const ofArticle = lines.find((line) => line.startsWith(`article,${id},`))
  expect(ofArticle?.split(',')[4]).toBe(String(own.ofArticle(id)))
})

test('and the same in a workbook, as another library reads it, which is the same bytes each time', async () => {
  const bytes = await asked(workbook)
  expect((await asked(workbook)).equals(bytes)).toBe(true)
  const { sheets } = await readXlsx(bytes)
  const names = ['Tổng hợp', 'Lý do', 'Chuyên mục', 'Bài viết', 'Đơn vị', 'Chủ đề', 'Quá hạn']
  expect(sheets.map(({ name }) => name)).toEqual([...names, 'Trích dẫn'])
  const [totals, reasons, , byArticle] = sheets.map(({ rows }) => rows)
  const row = (name: string) => totals?.find(([first]) => first === name)?.[1]
  expect(row('Ý kiến nhận được')).toBe(own.received)
  expect(row('Ý kiến không đăng')).toBe(own.rejected)
  expect(row('Trả lời đúng hạn')).toBe(own.onTime)
  expect(row('Số giờ đến lúc xét duyệt (trung vị)')).toBe(own.medianHoursToDecision)
  expect(reasons?.find(([first]) => first === 'Quảng cáo hoặc liên kết lạ')?.[1]).toBe(own.asSpam)
  const { id, title } = articles.open
  expect(byArticle?.find(([first]) => first === title)?.[1]).toBe(own.ofArticle(id))
})

test('no form names anybody who wrote', async () => {
  const forms = await Promise.all(['application/json', 'text/csv'].map(asked))
  const { sheets } = await readXlsx(await asked(workbook))
  expect(forms.join('') + JSON.stringify(sheets)).not.toContain('Nguyễn Văn')
})
