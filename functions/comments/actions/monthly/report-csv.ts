import type {
  MonthFigures,
  MonthlyReport,
  TallyRow,
} from '../../../../_includes/models/monthly-report.ts'
import { totalNames, totalOf } from '../../../../_includes/format/monthly-figures.ts'
import { reasonLabel } from '../../../../_includes/strings/reasons.ts'
import type { Newsroom } from '../../../../_includes/models/newsroom.ts'
import { monthlyStrings as words } from '../../../../_includes/strings/moderation/monthly.ts'
import { csvCell } from '../log/csv-cell.ts'

type Value = string | number | null
type Line = readonly [group: string, key: string, name: string, figure: string, ...values: Value[]]

const head: Line = ['group', 'key', 'name', 'figure', 'value', 'before']

const groups = {
  section: 'bySection',
  article: 'byArticle',
  unit: 'byUnit',
  topic: 'byTopic',
} as const satisfies Record<string, keyof MonthFigures>

const tallies = ['received', 'approved', 'rejected', 'answered', 'onTime', 'overdue'] as const

/** A figure a line, beside that of the month before. */
export function reportCsv(report: MonthlyReport, newsroom: Newsroom): string {
  const lines = [head, ...totals(report), ...rejected(report, newsroom), ...grouped(report)]
  const rows = [...lines, ...overdue(report), ...quotes(report)]
  const text = rows.map((line) => line.map((value) => csvCell(String(value ?? ''))).join(','))
  return `\uFEFF${text.join('\r\n')}\r\n`
}

function totals(report: MonthlyReport): readonly Line[] {
  return totalNames.map((figure): Line => {
    const values = [totalOf(report, figure), totalOf(report.before, figure)]
    return ['total', '', words.totals[figure], figure, ...values]
  })
}

function rejected(report: MonthlyReport, newsroom: Newsroom): readonly Line[] {
  const keys = new Set([report, report.before].flatMap((each) => Object.keys(each.rejected)))
  return [...keys].map((key) => {
    const numbers = [report.rejected[key] ?? 0, report.before.rejected[key] ?? 0]
    return ['reason', key, reasonLabel(key, newsroom), 'rejected', ...numbers]
  })
}

function grouped(report: MonthlyReport): readonly Line[] {
  return Object.entries(groups).flatMap(([group, by]) => {
    const [rows, before] = [report, report.before].map((each) => byKey(each[by]))
    const keys = [...new Set([...(rows?.keys() ?? []), ...(before?.keys() ?? [])])].toSorted()
    return keys.flatMap((key) => {
      const [row, former] = [rows?.get(key), before?.get(key)]
      const name = row?.name ?? former?.name ?? key
      return tallies.map((figure): Line => [
        group,
        key,
        name,
        figure,
        row?.[figure] ?? 0,
        former?.[figure] ?? 0,
      ])
    })
  })
}

function byKey(rows: readonly TallyRow[]): ReadonlyMap<string, TallyRow> {
  return new Map(rows.map((row) => [row.key, row]))
}

function overdue({ overdueCases }: MonthlyReport): readonly Line[] {
  return overdueCases.map(({ comment, unitName, due }) => [
    'case',
    comment,
    unitName ?? '',
    'due',
    due,
    '',
  ])
}

function quotes({ quotes: chosen }: MonthlyReport): readonly Line[] {
  return chosen.map(({ article, title, body }) => ['quote', article, title, 'body', body, ''])
}
