import type { MonthlyReport } from '../../../../_includes/models/monthly-report.ts'
import type { Newsroom } from '../../../../_includes/models/newsroom.ts'
import { monthlyTables } from '../../../../_includes/parts/desk/monthly-tables.ts'
import { monthlyStrings as words } from '../../../../_includes/strings/moderation/monthly.ts'
import { workbookOf } from '../workbook/workbook.ts'

/** A sheet for each table, with all of its rows. */
export function reportWorkbook(report: MonthlyReport, newsroom: Newsroom): Buffer {
  return workbookOf(
    monthlyTables(report, newsroom).map(({ key, columns, rows }) => ({
      name: words.tables[key],
      rows: [columns, ...rows],
    })),
  )
}
