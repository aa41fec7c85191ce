import { existsSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { MonthlyReport } from '../_includes/models/monthly-report.ts'
import type { Newsroom } from '../_includes/models/newsroom.ts'
import { editionFolder } from '../builder/publish/manifest.ts'
import { readMonthlyReport } from '../functions/comments/actions/monthly/read-report.ts'
import { reportCsv } from '../functions/comments/actions/monthly/report-csv.ts'
import { reportWorkbook } from '../functions/comments/actions/monthly/report-workbook.ts'
import { readEdition, readManifest } from '../functions/comments/actions/read-edition.ts'
import { readMonth } from '../functions/comments/domain/monthly/month.ts'
import { storeOrFail } from './comments/open-store.ts'
import { type OfficialForm, officialForms } from './monthly/official-heads.ts'
import { officialReport } from './monthly/official-report.ts'
import { parseArguments, settingsOrFail } from './terminal/command.ts'
import { fail, failOnUnavailableStore, refuse } from './terminal/exit.ts'

const help = `Usage: npm run report -- --month YYYY-MM --out FILE [--form nha-nuoc|dang] [--site DIR]

Writes the month's report on readers' comments into FILE: figures beside those of the month before, and nobody's name.

  --month YYYY-MM  as clocks in Việt Nam show it; a month that is not over is counted until now
  --out FILE       what its name ends with says what it is: .docx (a report to be completed and signed), .xlsx, .csv or .json.
                   A file that is there is replaced. The same month and comments give the same bytes.
  --form           the layout of a .docx: nha-nuoc (Nghị định 30/2020/NĐ-CP, the default) or dang (Hướng dẫn 36-HD/VPTW)
  --site DIR       the built site (default: _site), which knows how articles, sections and units are called`

const usage = help.split('\n')[0] ?? ''
const { values } = parseArguments({
  help,
  options: {
    month: { type: 'string' },
    form: { type: 'string' },
    out: { type: 'string' },
    site: { type: 'string', default: '_site' },
  },
})
const writers: Readonly<Record<string, (report: MonthlyReport, newsroom: Newsroom) => Written>> = {
  '.docx': (report, newsroom) => officialReport(report, newsroom, form),
  '.xlsx': reportWorkbook,
  '.csv': reportCsv,
  '.json': (report) => `${JSON.stringify(report, null, 2)}\n`,
}
type Written = string | Buffer | Promise<Buffer>

const { month: asked, out } = values
if (asked === undefined || out === undefined) refuse(usage)
const now = Date.now()
const month = readMonth(asked, now) ?? refuse(`${asked} is no month, or has not begun. ${usage}`)
const write =
  writers[extname(out).toLowerCase()] ??
  refuse(`${out} ends with none of .docx .xlsx .csv .json. ${usage}`)
const form = readForm(values.form)
const folder = editionFolder(resolve(values.site))
if (!existsSync(join(folder, 'manifest.json')))
  fail(`There is no built site in ${values.site}: run npm run build first, or name it with --site.`)
const manifest = await readManifest(folder)
const naming = { newsroom: manifest.newsroom, edition: readEdition(folder, manifest) }
const store = await storeOrFail(settingsOrFail())
const report = await readMonthlyReport(month, store, naming, now).catch(failOnUnavailableStore)
await store.close()
writeFileSync(out, await write(report, manifest.newsroom))
console.log(`${out}: ${report.received} comments received in ${report.month}.`)

function readForm(word: string | undefined): OfficialForm {
  if (word === undefined) return 'nha-nuoc'
  if (extname(out ?? '').toLowerCase() !== '.docx') refuse(`--form is for a .docx. ${usage}`)
  return (
    officialForms.find((each) => each === word) ?? refuse(`--form is nha-nuoc or dang. ${usage}`)
  )
}
