import { cpus } from 'node:os'
import type { Builder, BuilderName } from './builders.ts'
import type { Cost } from './measure.ts'
import type { Race } from './race.ts'

interface Span {
  readonly median: number
  readonly least: number
  readonly most: number
}

interface Row {
  readonly articles: number
  readonly builder: BuilderName
  readonly runs: number
  readonly seconds: Span
  readonly cpu: Span
  readonly megabytes: Span
  readonly oursOverThis: { readonly seconds: number; readonly megabytes: number }
}

export interface Report {
  readonly machine: { readonly processor: string; readonly cores: number }
  readonly versions: Readonly<Record<string, string>>
  readonly rows: readonly Row[]
  /** Time for the largest archive over time for the smallest. */
  readonly growth: readonly { readonly builder: BuilderName; readonly times: number }[]
  readonly notes: readonly string[]
  readonly faults: readonly string[]
}

export function report(
  races: readonly Race[],
  builders: readonly Builder[],
  notes: readonly string[],
): Report {
  const rows = races.flatMap(rowsOf)
  return {
    machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length },
    versions: Object.fromEntries(builders.map(({ title, version }) => [title, version])),
    rows,
    growth: growthOf(rows),
    notes,
    faults: races.flatMap(({ articles, faults }) =>
      faults.map((fault) => `${articles} articles, ${fault}`),
    ),
  }
}

function rowsOf({ articles, costs }: Race): Row[] {
  const own = costs.get('ours') ?? []
  return [...costs].map(([builder, list]) => {
    const seconds = span(list, ({ seconds }) => seconds)
    const megabytes = span(list, ({ megabytes }) => megabytes)
    return {
      articles,
      builder,
      runs: list.length,
      seconds,
      cpu: span(list, ({ cpu }) => cpu),
      megabytes,
      oursOverThis: {
        seconds: rounded(span(own, (cost) => cost.seconds).median / seconds.median),
        megabytes: rounded(span(own, (cost) => cost.megabytes).median / megabytes.median),
      },
    }
  })
}

function span(costs: readonly Cost[], of: (cost: Cost) => number): Span {
  const sorted = costs.map(of).sort((one, other) => one - other)
  const middle = sorted.length / 2
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
  return {
    median: rounded(median),
    least: rounded(sorted[0] ?? 0),
    most: rounded(sorted.at(-1) ?? 0),
  }
}

function growthOf(rows: readonly Row[]): Report['growth'] {
  return [...Map.groupBy(rows, ({ builder }) => builder)].flatMap(([builder, list]) => {
    const sorted = list.toSorted((one, other) => one.articles - other.articles)
    const [small, large] = [sorted[0], sorted.at(-1)]
    if (small === undefined || large === undefined || small === large) return []
    return [{ builder, times: rounded(large.seconds.median / small.seconds.median) }]
  })
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000
}
