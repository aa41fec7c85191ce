import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import mammoth from 'mammoth'
import { beforeAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { exportLines } from '../../scripts/comments/json-lines.ts'
import { busyMonths } from '../functions/comments/monthly/busy-months.ts'
import { recount } from '../functions/comments/monthly/recount.ts'
import { importAll } from '../functions/comments/monthly/sent-comments.ts'
import { editionFolder } from '../support/desk/edition-folder.ts'
import { run, type Ended } from '../support/run.ts'
import { seed } from '../support/seed.ts'
import { temporaryFolder } from '../support/temporary.ts'

const DATA_DIR = temporaryFolder()
const site = join(dirname(editionFolder()), '_site')
let own: ReturnType<typeof recount>

beforeAll(async () => {
  const store = openSqliteStore(join(DATA_DIR, 'comments.sqlite'))
  await importAll(store, busyMonths(200, seed))
  const lines = []
  for await (const line of exportLines(store)) lines.push(line)
  own = recount(lines.join('\n'), '2023-12')
  await store.close()
})

function report(...words: readonly string[]): Promise<Ended> {
  return run(['scripts/report.ts', '--site', site, ...words], { DATA_DIR })
}

test.each([
  ['nha-nuoc', ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số:']],
  ['dang', ['ĐẢNG CỘNG SẢN VIỆT NAM', '*', '-BC/', '-----', 'T/M']],
])(
  'a .docx of the form %s holds the figures counted from an export, as another library reads it',
  async (form, heads) => {
    const file = join(temporaryFolder(), 'bao-cao.docx')
    const ended = await report('--month', '2023-12', '--form', form, '--out', file)
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    const { value } = await mammoth.convertToHtml({ path: file })
    const cells = value.replaceAll(/<\/?(?:p|strong|em)>/g, '')
    for (const words of heads) expect(cells).toContain(words)
    expect(cells).toContain('Tình hình tiếp nhận, trả lời ý kiến bạn đọc tháng 12/2023')
    const rows = {
      'Ý kiến nhận được': own.received,
      'Ý kiến được đăng': own.approved,
      'Ý kiến không đăng': own.rejected,
      'Ý kiến được trả lời': own.answered,
      'Trả lời đúng hạn': own.onTime,
      'Quá hạn chưa trả lời': own.overdue,
      'Quảng cáo hoặc liên kết lạ': own.asSpam,
    }
    for (const [name, figure] of Object.entries(rows))
      expect(cells).toContain(`<td>${name}</td><td>${figure}</td>`)
    expect(cells).toContain('Kiến nghị, đề xuất')
    expect(cells).not.toContain('Nguyễn Văn')
  },
)

test('the same month gives the same bytes in each form', async () => {
  const folder = temporaryFolder()
  for (const kind of ['docx', 'xlsx', 'csv', 'json']) {
    const files = [`1.${kind}`, `2.${kind}`].map((name) => join(folder, name))
    for (const file of files) await report('--month', '2023-12', '--out', file)
    const [one, two] = files.map((file) => readFileSync(file))
    expect([kind, one?.equals(two ?? Buffer.of())]).toEqual([kind, true])
  }
})

test.each([
  [['--month', '2023-12'], 2, /^Usage/],
  [['--month', '2999-01', '--out', 'x.csv'], 2, /^2999-01 is no month, or has not begun/],
  [['--month', '2023-12', '--out', 'x.pdf'], 2, /^x\.pdf ends with none of/],
  [['--month', '2023-12', '--out', 'x.docx', '--form', 'khac'], 2, /^--form is/],
  [['--month', '2023-12', '--out', 'x.csv', '--form', 'dang'], 2, /^--form is for a \.docx/],
  [['--month', '2023-12', '--out', 'x.csv', '--site', 'khong/co'], 1, /^There is no built site/],
])('%j is one sentence and an exit of %i', async (words, code, sentence) => {
  const ended = await report(...words)
  expect([ended.code, ended.stdout]).toEqual([code, ''])
  expect(ended.stderr).toMatch(sentence)
})

test('--help says what each option does', async () => {
  const { code, stdout } = await report('--help')
  expect([code, stdout]).toEqual([0, expect.stringContaining('--form')])
})
