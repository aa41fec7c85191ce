import { aligned } from '../table.ts'
import type { ServeReport } from './race.ts'

export function formatServeTable({
  articles,
  nginx,
  rows,
  storm,
  checked,
  exit,
}: ServeReport): string {
  const lines = [
    ['server', 'coding', 'meanwhile', 'requests/s', 'p50 ms', 'p99 ms', 'errors'],
    ...rows.map(({ server, coding, meanwhile, perSecond, p50, p99, errors }) => [
      server,
      coding,
      meanwhile,
      perSecond.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      String(errors),
    ]),
  ]
  const faults = faultsOf({ rows, storm, checked, exit })
  return [
    `npm run serve beside ${nginx}, ${articles} articles, 16 connections from one thread of wrk`,
    aligned(lines),
    '',
    `Meanwhile: ${storm.accepted} letters taken, ${storm.approved} approved and seen in their page (95 of 100 within ${storm.shownWithin.toFixed(0)} ms), ${storm.editions} editions.`,
    `${checked.answers} pages were read closely.`,
    ...(faults.length === 0
      ? ['No error, no torn page, and it ended well in the middle of it.']
      : ['FAULTS', ...faults]),
  ].join('\n')
}

export function faultsOf({
  rows,
  storm,
  checked,
  exit,
}: Pick<ServeReport, 'rows' | 'storm' | 'checked' | 'exit'>): string[] {
  const ours = rows.filter(({ server }) => server !== 'nginx')
  return [
    ...ours
      .filter(({ errors }) => errors > 0)
      .map((row) => `${row.errors} errors (${row.server}, ${row.coding}, ${row.meanwhile})`),
    ...storm.faults,
    ...checked.faults,
    ...(exit === 0 ? [] : [`the server ended with ${String(exit)}`]),
  ]
}
