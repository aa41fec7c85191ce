import type { Report } from './report.ts'

export function table({ machine, versions, rows, growth, notes, faults }: Report): string {
  const builders = Object.entries(versions).map(([title, version]) => `${title}: ${version}`)
  return [
    `${machine.processor}, ${machine.cores} cores`,
    ...builders,
    '',
    aligned([heading, ...rows.map(cells)]),
    ...(growth.length > 0 ? ['', 'Growth, largest over smallest archive'] : []),
    ...growth.map(({ builder, times }) => `${builder}: time × ${times.toFixed(2)}`),
    ...notes,
    '',
    ...(faults.length === 0
      ? ['Same addresses, and the same visible text on 50 sampled pages.']
      : ['NOT A FAIR COMPARISON: the sites differ.', ...faults]),
  ].join('\n')
}

const heading = 'articles,builder,runs,seconds,cpu s,peak MB,ours ÷ it,memory'.split(',')

function cells(row: Report['rows'][number]): string[] {
  const { articles, builder, runs, seconds, cpu, megabytes, oursOverThis } = row
  return [
    String(articles),
    builder,
    String(runs),
    spanText(seconds, 2),
    spanText(cpu, 2),
    spanText(megabytes, 0),
    oursOverThis.seconds.toFixed(2),
    oursOverThis.megabytes.toFixed(2),
  ]
}

function spanText(
  { median, least, most }: Report['rows'][number]['seconds'],
  digits: number,
): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`
}

export function aligned(lines: readonly (readonly string[])[]): string {
  const width = (column: number): number =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
