import { totalNames, totalOf } from '../../format/monthly-figures.ts'
import type { MonthlyReport, TallyRow } from '../../models/monthly-report.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import { monthlyStrings as words } from '../../strings/moderation/monthly.ts'
import { reasonLabel } from '../../strings/reasons.ts'
import { formatCommentDay } from '../comments/comment-time.ts'

export type Cell = string | number | null

export interface ReportTable {
  readonly key: keyof typeof words.tables
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const { columns } = words

/** Rows of a table on paper; files of figures have them all. */
export const rowsOnPaper = 50

/** What every form of the report shows, in the order of its sheets. */
export function monthlyTables(report: MonthlyReport, newsroom: Newsroom): readonly ReportTable[] {
  const { before } = report
  return [
    {
      key: 'totals',
      columns: [columns.figure, words.thisMonth, words.monthBefore],
      rows: totalNames.map((name) => [
        words.totals[name],
        totalOf(report, name),
        totalOf(before, name),
      ]),
    },
    {
      key: 'reasons',
      columns: [columns.reason, words.thisMonth, words.monthBefore],
      rows: Object.entries(report.rejected).map(([key, number]) => [
        reasonLabel(key, newsroom),
        number,
        before.rejected[key] ?? 0,
      ]),
    },
    tallyTable('sections', columns.section, report.bySection, before.bySection),
    tallyTable('articles', columns.article, report.byArticle, before.byArticle),
    tallyTable('units', columns.unit, report.byUnit, before.byUnit),
    tallyTable('topics', columns.topic, report.byTopic, before.byTopic),
    {
      key: 'overdue',
      columns: [columns.article, columns.unit, columns.level, columns.opened, columns.due],
      rows: report.overdueCases.map(({ articleTitle, unitName, level, opened, due }) => [
        articleTitle,
        unitName ?? words.noUnit,
        words.levels[level],
        formatCommentDay(opened),
        formatCommentDay(due),
      ]),
    },
    {
      key: 'quotes',
      columns: [columns.article, columns.heading, columns.quote],
      rows: report.quotes.map(({ article, title, body }) => [
        nameIn(report.byArticle, article),
        title,
        body,
      ]),
    },
  ]
}

/** Of those that most was said about, as many as a page shows. */
export function discussedTable({ mostDiscussed, before }: MonthlyReport): ReportTable {
  return tallyTable('articles', columns.article, mostDiscussed, before.byArticle)
}

function tallyTable(
  key: ReportTable['key'],
  what: string,
  rows: readonly TallyRow[],
  before: readonly TallyRow[],
): ReportTable {
  const former = new Map(before.map((row) => [row.key, row.received]))
  return {
    key,
    columns: [
      what,
      columns.received,
      columns.receivedBefore,
      columns.approved,
      columns.rejected,
      columns.answered,
      columns.onTime,
      columns.overdue,
    ],
    rows: rows.map((row) => [
      row.name,
      row.received,
      former.get(row.key) ?? 0,
      row.approved,
      row.rejected,
      row.answered,
      row.onTime,
      row.overdue,
    ]),
  }
}

function nameIn(rows: readonly TallyRow[], key: string): string {
  return rows.find((row) => row.key === key)?.name ?? key
}
