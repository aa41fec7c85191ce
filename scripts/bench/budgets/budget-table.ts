import { cpus, totalmem } from 'node:os'
import { findHugo } from '../builders.ts'
import { nginxVersion } from '../serve/nginx.ts'
import { aligned } from '../table.ts'
import type { BudgetRow } from './budget-rows.ts'

/** Budgets that other commands measure. */
const elsewhere = [
  'Lighthouse: npm run lighthouse. axe, html-validate, headers, store round trips, the function’s size and import: npm test.',
]

export function formatBudgetTable(
  rows: readonly BudgetRow[],
  faults: readonly string[],
  runs: number,
): string {
  const lines = rows.map(({ what, figure, unit, budget = '', isMet }) => [
    what,
    `${rounded(figure)} ${unit}`,
    budget,
    isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
  ])
  return [
    machine(),
    `Publishing, baking and the race with Hugo: medians of ${runs}. Approvals: of 50. All else is one run.`,
    '',
    aligned([['what', 'figure', 'budget', ''], ...lines]),
    '',
    ...elsewhere,
    ...(faults.length === 0 ? [] : ['FAULTS', ...faults]),
  ].join('\n')
}

function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  const shape = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${memory} GiB`
  const versions = [`Node ${process.version}`, findHugo()?.version ?? 'no Hugo', nginxVersion()]
  return [shape, ...versions].join('\n')
}

function rounded(figure: number): string {
  if (Number.isNaN(figure)) return 'not measured:'
  const digits = Number.isInteger(figure) || figure >= 100 ? 0 : figure < 10 ? 2 : 1
  return figure.toFixed(digits)
}
