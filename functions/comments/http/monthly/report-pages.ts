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

/** `month=YYYY-MM`; asked for as CSV, that. */
export const readMonthByApi = signedInApi(async ({ request, url, services }) => {
  const month = readMonth(url.searchParams.get('month') ?? '', services.now())
  if (month === undefined) return problem('malformed')
  const report = await reportOf(month, services)
  return accepts(request, 'text/csv') ? csvFile(report, services) : json(report)
})

/** Without `thang`, of the last month that is over. `dang`: as a file. */
export const showMonth = signedInPage(async ({ url, services }, { name: moderator, role }) => {
  const asked = url.searchParams.get('thang')
  const month = asked === null ? lastMonth(services.now()) : readMonth(asked, services.now())
  if (month === undefined) return page(messagePage(services.site, words.title, words.badMonth), 400)
  const report = await reportOf(month, services)
  return url.searchParams.get('dang') === 'csv'
    ? csvFile(report, services)
    : page(deskMonthlyPage(services.site, { moderator, role, report }))
})

function reportOf(month: Month, { store, edition, site, now }: Services): Promise<MonthlyReport> {
  return readMonthlyReport(month, store, { newsroom: site.newsroom, edition }, now())
}

function csvFile(report: MonthlyReport, { site }: Services): Response {
  return new Response(reportCsv(report, site.newsroom), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="bao-cao-${report.month}.csv"`,
    },
  })
}
