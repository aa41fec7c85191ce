import { deskMonthlyPage } from '../../../../_includes/layouts/desk/desk-monthly.ts'
import { messagePage } from '../../../../_includes/layouts/message-page.ts'
import type { MonthlyReport } from '../../../../_includes/models/monthly-report.ts'
import { monthlyStrings as words } from '../../../../_includes/strings/moderation/monthly.ts'
import { readMonthlyReport } from '../../actions/monthly/read-report.ts'
import { reportCsv } from '../../actions/monthly/report-csv.ts'
import type { Services } from '../../actions/services.ts'
import { lastMonth, type Month, readMonth } from '../../domain/monthly/month.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { accepts } from '../reader/cross-site.ts'
import { problem } from '../shared/problem.ts'
import { json, page } from '../shared/responses.ts'

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type Format = keyof typeof types

const formats = Object.keys(types) as Format[]

/** `month=YYYY-MM`; asked for as CSV or as a workbook, that. */
export const readMonthByApi = signedInApi(async ({ request, url, services }) => {
  const month = readMonth(url.searchParams.get('month') ?? '', services.now())
  if (month === undefined) return problem('malformed')
  const report = await reportOf(month, services)
  const format = formats.find((each) => accepts(request, types[each]))
  return format === undefined ? json(report) : fileOf(report, format, services)
})

/** Without `thang`, of the last month that is over. `dang`: as a file. */
export const showMonth = signedInPage(async ({ url, services }, { name: moderator, role }) => {
  const asked = url.searchParams.get('thang')
  const month = asked === null ? lastMonth(services.now()) : readMonth(asked, services.now())
  if (month === undefined) return page(messagePage(services.site, words.title, words.badMonth), 400)
  const report = await reportOf(month, services)
  const format = formats.find((each) => each === url.searchParams.get('dang'))
  return format === undefined
    ? page(deskMonthlyPage(services.site, { moderator, role, report }))
    : fileOf(report, format, services)
})

function reportOf(month: Month, { store, edition, site, now }: Services): Promise<MonthlyReport> {
  return readMonthlyReport(month, store, { newsroom: site.newsroom, edition }, now())
}

/** The writer of workbooks is loaded by whoever asks for one. */
async function fileOf(
  report: MonthlyReport,
  format: Format,
  { site: { newsroom } }: Services,
): Promise<Response> {
  const headers = {
    'Content-Type': format === 'csv' ? `${types.csv}; charset=utf-8` : types.xlsx,
    'Content-Disposition': `attachment; filename="bao-cao-${report.month}.${format}"`,
  }
  if (format === 'csv') return new Response(reportCsv(report, newsroom), { headers })
  const { reportWorkbook } = await import('../../actions/monthly/report-workbook.ts')
  return new Response(new Uint8Array(reportWorkbook(report, newsroom)), { headers })
}
